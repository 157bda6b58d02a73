package io.reminders.delivery;

import io.reminders.delivery.Placement.Retry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One request to one provider, for one step of the route. Immutable.
 *
 * @param number which request of the delivery, from 1
 * @param step for which step of the route, from 0
 * @param key what the provider was asked to carry
 * @param gateway by which gateway
 * @param terms what could be promised about it when it began
 * @param begunAt when its intent was committed, by the ledger's clock
 * @param knowledge what is known about it
 */
public record Attempt(
        int number, int step, AttemptKey key, String gateway, Terms terms, Instant begunAt, Knowledge knowledge) {

    /** The provider's name for it, once it is known to have been accepted. */
    public Optional<Reference> reference() {
        if (knowledge instanceof Knowledge.Accepted accepted) {
            return Optional.of(accepted.reference());
        }
        return knowledge instanceof Knowledge.Ended ended ? Optional.of(ended.reference()) : Optional.empty();
    }

    /** Before this instant, "not found" proves nothing; the intent's own instant where the provider cannot be asked. */
    public Instant quietUntil() {
        return begunAt.plus(terms.quietPeriod().orElse(Duration.ZERO));
    }

    /** The same attempt with what a fact adds to what is known of it; facts that add nothing change nothing. */
    Attempt learn(Fact fact, Instant at) {
        Knowledge learnt = fact instanceof Fact.Placed placed
                ? placed.placement()
                        .match(
                                accepted -> accepted(accepted.reference(), at),
                                rejected -> refused(rejected, at),
                                notSent -> unlessKnown(new Knowledge.NotSent(notSent.reason(), at)),
                                unconfirmed -> knowledge instanceof Knowledge.Intent
                                        ? new Knowledge.InDoubt(
                                                unconfirmed.reason(),
                                                at,
                                                at.plus(unconfirmed.retryAfter().orElse(Duration.ZERO)))
                                        : notBefore(
                                                at.plus(unconfirmed.retryAfter().orElse(Duration.ZERO))))
                : fact instanceof Fact.Absent
                        ? unlessKnown(new Knowledge.Absent(at, notBefore().isAfter(at) ? notBefore() : at))
                        : fact instanceof Fact.Ended ended ? ended(ended, at) : knowledge;
        return knowing(learnt);
    }

    /** The same attempt with other knowledge. */
    Attempt knowing(Knowledge other) {
        return new Attempt(number, step, key, gateway, terms, begunAt, other);
    }

    /** An acceptance overrides every other reading: the provider's word that it happened. */
    private Knowledge accepted(Reference reference, Instant at) {
        return knowledge instanceof Knowledge.Accepted || knowledge instanceof Knowledge.Ended
                ? knowledge
                : new Knowledge.Accepted(reference, at);
    }

    /** An outcome is corrected only towards more contact: an early report may know less than a later one. */
    private Knowledge ended(Fact.Ended ended, Instant at) {
        return knowledge instanceof Knowledge.Ended known && rank(known.outcome()) >= rank(ended.outcome())
                ? knowledge
                : new Knowledge.Ended(ended.reference(), at, ended.outcome());
    }

    private Knowledge refused(Placement.Rejected rejected, Instant at) {
        Instant notBefore = at.plus(rejected.retryAfter().orElse(Duration.ZERO));
        return knowledge instanceof Knowledge.Absent
                ? notBefore(notBefore)
                : unlessKnown(new Knowledge.Refused(rejected.reason(), rejected.retry(), at, notBefore));
    }

    /** An answer that adds nothing to what is known may still ask us to wait. */
    private Knowledge notBefore(Instant asked) {
        if (knowledge instanceof Knowledge.InDoubt doubt && asked.isAfter(doubt.notBefore())) {
            return new Knowledge.InDoubt(doubt.reason(), doubt.at(), asked);
        }
        return knowledge instanceof Knowledge.Absent absent && asked.isAfter(absent.notBefore())
                ? new Knowledge.Absent(absent.at(), asked)
                : knowledge;
    }

    private Knowledge unlessKnown(Knowledge learnt) {
        return knowledge instanceof Knowledge.Intent || knowledge instanceof Knowledge.InDoubt ? learnt : knowledge;
    }

    private static int rank(Outcome outcome) {
        return outcome.match(answered -> 6, voicemail -> 5, unanswered -> 4, Attempt::rank);
    }

    private static int rank(Outcome.Failed failed) {
        if (failed.reason().family() == Reason.Family.UNRECOGNISED) {
            return 0;
        }
        return failed.contact() == Outcome.Contact.POSSIBLE ? 3 : failed.retry() == Retry.FINAL ? 2 : 1;
    }

    /** When it became known how the attempt ended, so far. */
    Instant settledAt() {
        if (knowledge instanceof Knowledge.Refused refused) {
            return refused.at();
        }
        if (knowledge instanceof Knowledge.InDoubt doubt) {
            return doubt.at();
        }
        if (knowledge instanceof Knowledge.NotSent notSent) {
            return notSent.at();
        }
        if (knowledge instanceof Knowledge.Absent absent) {
            return absent.at();
        }
        if (knowledge instanceof Knowledge.Accepted accepted) {
            return accepted.at();
        }
        return knowledge instanceof Knowledge.Ended ended ? ended.at() : begunAt;
    }

    /** The earliest instant at which the provider wants to hear of us again. */
    Instant notBefore() {
        if (knowledge instanceof Knowledge.Refused refused) {
            return refused.notBefore();
        }
        if (knowledge instanceof Knowledge.Absent absent) {
            return absent.notBefore();
        }
        return knowledge instanceof Knowledge.InDoubt doubt ? doubt.notBefore() : settledAt();
    }

    boolean isInFlight() {
        return knowledge instanceof Knowledge.Intent;
    }

    boolean isInDoubt() {
        return knowledge instanceof Knowledge.InDoubt;
    }

    /** Whether it was accepted and it is not known how it ended. */
    boolean isAccepted() {
        return knowledge instanceof Knowledge.Accepted;
    }

    /** Whether it was refused, or ended, in a way after which the same request is not made again. */
    boolean endedForGood() {
        boolean known = knowledge instanceof Knowledge.Ended || knowledge instanceof Knowledge.Refused;
        return known && !mayBeTriedAgain();
    }

    /** Whether nobody took the call, or a voice mailbox did. */
    boolean wentUnanswered() {
        return knowledge instanceof Knowledge.Ended ended && !(ended.outcome() instanceof Outcome.Failed);
    }

    /** Whether the same request may be made again because this one certainly reached nobody and may succeed later. */
    boolean mayBeTriedAgain() {
        return knowledge instanceof Knowledge.NotSent
                || (knowledge instanceof Knowledge.Refused refused && refused.retry() == Retry.ALLOWED)
                || (knowledge instanceof Knowledge.Ended ended && endedWithoutContact(ended.outcome()));
    }

    private static boolean endedWithoutContact(Outcome outcome) {
        return outcome instanceof Outcome.Failed failed
                && failed.contact() == Outcome.Contact.EXCLUDED
                && failed.retry() == Retry.ALLOWED;
    }
}
