package io.reminders.delivery;

import io.reminders.delivery.Outcome.Contact;
import io.reminders.delivery.Outcome.Unanswered.Cause;
import io.reminders.delivery.Placement.Retry;
import java.time.Duration;
import java.util.Optional;

/** The facts and reasons that the tests of this room speak of. */
final class Facts {
    static final Reference REFERENCE = new Reference("call-1");
    static final Reason INVALID = new Reason(Reason.Family.RECIPIENT, "http-400");
    static final Reason RATE = new Reason(Reason.Family.LIMIT, "http-429");
    static final Reason UNREACHABLE = new Reason(Reason.Family.NETWORK, "connection-refused");
    static final Reason NO_REPLY = new Reason(Reason.Family.NETWORK, "read-timeout");
    static final Reason NO_SLOT = new Reason(Reason.Family.LIMIT, "no-slot");
    static final Reason NEW_CODE = new Reason(Reason.Family.UNRECOGNISED, "a-code-of-tomorrow");

    private Facts() {}

    static Fact accepted() {
        return accepted(REFERENCE.value());
    }

    static Fact accepted(String reference) {
        return new Fact.Placed(new Placement.Accepted(new Reference(reference)));
    }

    static Fact refused() {
        return new Fact.Placed(new Placement.Rejected(INVALID, Retry.FINAL));
    }

    static Fact refusedForNow() {
        return new Fact.Placed(new Placement.Rejected(RATE, Retry.ALLOWED));
    }

    static Fact refusedForNow(Duration retryAfter) {
        return new Fact.Placed(new Placement.Rejected(RATE, Retry.ALLOWED, Optional.of(retryAfter)));
    }

    static Fact notSent() {
        return new Fact.Placed(new Placement.NotSent(UNREACHABLE));
    }

    static Fact doubt() {
        return new Fact.Placed(new Placement.Unconfirmed(NO_REPLY));
    }

    static Fact doubt(Duration retryAfter) {
        return new Fact.Placed(new Placement.Unconfirmed(NO_REPLY, Optional.of(retryAfter)));
    }

    static Fact absent() {
        return new Fact.Absent();
    }

    static Fact answered() {
        return ended(new Outcome.Answered());
    }

    static Fact voicemail() {
        return ended(new Outcome.Voicemail());
    }

    static Fact busy() {
        return ended(new Outcome.Unanswered(Cause.BUSY));
    }

    static Fact noAnswer() {
        return ended(new Outcome.Unanswered(Cause.NO_ANSWER));
    }

    /** Documented never to have dialled; the same request may succeed later. */
    static Fact neverDialled() {
        return ended(new Outcome.Failed(NO_SLOT, Contact.EXCLUDED, Retry.ALLOWED));
    }

    static Fact failed() {
        return ended(new Outcome.Failed(
                new Reason(Reason.Family.PROVIDER, "line-dropped"), Contact.POSSIBLE, Retry.ALLOWED));
    }

    static Fact unrecognised() {
        return ended(new Outcome.Failed(NEW_CODE, Contact.POSSIBLE, Retry.FINAL));
    }

    static Fact ended(Outcome outcome) {
        return new Fact.Ended(outcome, REFERENCE);
    }
}
