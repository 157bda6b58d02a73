package io.reminders.delivery;

/** The reasons that are decided here, each with its code. */
public final class Reasons {
    /** The host cancelled. */
    public static final Reason CANCELLED_BY_HOST = engine("cancelled-by-host");
    /** The host changed what is asked for. */
    public static final Reason EDITED_BY_HOST = engine("edited-by-host");
    /** The host paused the reminder: nothing starts until it is resumed. */
    public static final Reason PAUSED_BY_HOST = engine("paused-by-host");
    /** The host resumed the reminder. */
    public static final Reason RESUMED_BY_HOST = engine("resumed-by-host");
    /** The host marked the reminder as done. */
    public static final Reason DONE_BY_HOST = engine("done-by-host");
    /** The host wants this point of the series to be left out. */
    public static final Reason SKIPPED_BY_HOST = engine("skipped-by-host");
    /** The event that it hangs on was moved. */
    public static final Reason EVENT_MOVED = engine("event-moved");
    /** The event that it hangs on does not take place. */
    public static final Reason EVENT_CANCELLED = engine("event-cancelled");
    /** The event that it hangs on is over. */
    public static final Reason EVENT_COMPLETED = engine("event-completed");
    /** The rules of its time zone were changed: its instant was found anew. */
    public static final Reason ZONE_RULES_CHANGED = engine("zone-rules-changed");
    /** The hours that are allowed begin later: it was moved there. */
    public static final Reason MOVED_LATER = engine("moved-to-allowed-hours");
    /** The hours that are allowed begin too late: it was moved to before they end. */
    public static final Reason MOVED_EARLIER = engine("moved-before-deadline");
    /** It was missed, and so was a later one, which is delivered in its place. */
    public static final Reason COLLAPSED = engine("collapsed-into-a-later-one");
    /** No attempt is allowed at this hour. */
    public static final Reason HOURS_SHUT = engine("outside-allowed-hours");
    /** An attempt is made outside the hours that are allowed, as somebody wanted: the reminder says who and why. */
    public static final Reason HOURS_BYPASSED = engine("allowed-hours-bypassed");
    /** {@code deliverBy} passed. */
    public static final Reason TOO_LATE = engine("deliver-by-passed");
    /** The lease of a begun attempt ran out: its worker died, paused or lost the database. */
    public static final Reason LEASE_RAN_OUT = engine("lease-ran-out");
    /** The worker stopped while the request was under way. */
    public static final Reason SHUTDOWN = engine("worker-stopped");
    /** The send budget was used up before the first byte. */
    public static final Reason SEND_BUDGET = engine("send-budget-used-up");
    /** The worker's executor had no thread for the request. */
    public static final Reason NO_THREAD = engine("no-thread");
    /** The gateway threw: what became of the request is not known. */
    public static final Reason GATEWAY_THREW = engine("gateway-threw");
    /** No outcome came in time. */
    public static final Reason SILENCE = engine("no-outcome-in-time");
    /** It could not be found out in time whether the provider took the request. */
    public static final Reason DOUBT_REMAINS = engine("doubt-remains");
    /** Nobody took the call. */
    public static final Reason NO_ANSWER = engine("no-answer");
    /** The line was busy. */
    public static final Reason BUSY = engine("busy");
    /** A voice mailbox took the call, which does not suffice. */
    public static final Reason VOICEMAIL = engine("voicemail");

    /** A person took the call. */
    public static final Reason ANSWERED = engine("answered");
    /** The recipient said that the reminder was understood. */
    public static final Reason ACKNOWLEDGED = engine("acknowledged");
    /** The provider accepted the request, and that suffices. */
    public static final Reason ACCEPTED = engine("accepted");
    /** A request is on its way. */
    public static final Reason IN_FLIGHT = engine("request-in-flight");
    /** A provider accepted the request; how it ended is still to come. */
    public static final Reason OUTCOME_OPEN = engine("outcome-open");
    /** Whether the provider took the request may still be found out. */
    public static final Reason DOUBT_OPEN = engine("doubt-open");
    /** The same step is tried again later. */
    public static final Reason TRY_AGAIN = engine("try-again");
    /** The route goes on to its next step. */
    public static final Reason NEXT_STEP = engine("next-step");
    /** It waits for its instant. */
    public static final Reason NOT_DUE = engine("not-due");
    /** The provider has proved that the request did not arrive, and nothing may follow. */
    public static final Reason ABSENT = engine("absent");
    /** It came after the delivery had ended, and changes nothing. */
    public static final Reason FILED_LATE = engine("filed-late");
    /** It came after the delivery had ended, and contradicts how. */
    public static final Reason CONTRADICTION = engine("contradiction");

    private Reasons() {}

    private static Reason engine(String code) {
        return new Reason(Reason.Family.ENGINE, code);
    }
}
