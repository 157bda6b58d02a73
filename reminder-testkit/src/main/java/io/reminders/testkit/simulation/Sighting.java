package io.reminders.testkit.simulation;

/** A case that a simulation must come across now and then: one that never happens proves nothing. */
public enum Sighting {
    /** A request left when its delivery was not its sender's any more. */
    ZOMBIE_REQUEST,
    /** A request was not sent, for its send budget was used up. */
    BUDGET_USED_UP,
    /** A settlement came with a token that was not current any more, and changed nothing. */
    STALE_SETTLEMENT,
    /** An intent was asked for with a token that was not current any more, and was not committed. */
    STALE_INTENT,
    /** A delivery was taken over from a worker whose lease had run out. */
    TAKEN_OVER,
    /** The reply to an intent was lost, and it was asked for again. */
    INTENT_REPEATED,
    /** A request in doubt was found at the provider. */
    FOUND,
    /** A request in doubt was proved absent. */
    ABSENT,
    /** The provider's list proved nothing. */
    INCONCLUSIVE,
    /** An answer was lost after the provider had accepted. */
    ACCEPTED_WITHOUT_REPLY,
    /** A receipt was on record before the reply to its request. */
    RECEIPT_BEFORE_REPLY,
    /** Evidence matched no attempt and was kept. */
    EVIDENCE_PARKED,
    /** Evidence came after its delivery had ended. */
    EVIDENCE_AFTER_THE_END,
    /** Evidence contradicted how a delivery had ended. */
    CONTRADICTION,
    /** Evidence withdrew a retry that waited. */
    RETRY_WITHDRAWN,
    /** A cancel was in time. */
    CANCEL_IN_TIME,
    /** A cancel was too late. */
    CANCEL_TOO_LATE,
    /** An edit was made. */
    EDITED,
    /** An event moved with what hangs on it. */
    EVENT_MOVED,
    /** The same delivery was accepted again, as its policy allows after doubt. */
    REPEATED_BY_POLICY,
    /** A request was repeated under the same key. */
    REPEATED_BY_KEY,
    /** A delivery ended because it was too late. */
    EXPIRED,
    /** A delivery ended in doubt. */
    UNRESOLVED,
    /** Late evidence completed a delivery that had ended in doubt. */
    RESOLVED_LATE,
    /** A delivery failed. */
    FAILED,
    /** A delivery was completed. */
    COMPLETED,
    /** A series went on. */
    SERIES_WENT_ON,
    /** Points of a series were passed over after an outage. */
    PASSED_OVER,
    /** A request was accepted twice, after a pause beyond what the quiet period allows for. */
    DOUBLE_BEYOND_THE_PROMISE
}
