package io.reminders.testkit.simulation;

import io.reminders.delivery.Attempt;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.Fact;
import io.reminders.delivery.Intent;
import io.reminders.delivery.Knowledge;
import io.reminders.delivery.Outcome;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Placement.Retry;
import io.reminders.route.RepeatPolicy;
import io.reminders.route.RetryPolicy;
import io.reminders.route.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/*
 * Written from the semantics and without the product's own rules, so that it can disagree with them.
 */
/** What holds whenever an intent is committed: INV-4, INV-6, INV-8, INV-9, INV-10 and INV-12. */
final class IntentLaws {
    private final Journal journal;

    IntentLaws(Journal journal) {
        this.journal = journal;
    }

    /** An intent was committed at {@code now}, by the database's clock, for a delivery that stood as {@code before}. */
    void committed(Intent intent, Watched before, Instant now) {
        Delivery was = before.delivery();
        law("INV-6", intent.delivery().token() == was.token(), was, "an intent under a token that is not current");
        law("INV-6", was.state() == DeliveryState.LEASED, was, "an intent for what is not leased");
        law("INV-8", !now.isBefore(was.due()), was, "an intent before it was due at " + was.due());
        law("INV-9", now.isBefore(was.deliverBy()), was, "an intent after " + was.deliverBy());
        law("INV-10", was.stopped().isEmpty(), was, "an intent for what was stopped");
        List<Attempt> sameStep = was.attempts().stream()
                .filter(attempt -> attempt.step() == was.step())
                .toList();
        if (!sameStep.isEmpty()) {
            repeated(intent, before, sameStep, now);
        }
    }

    private void repeated(Intent intent, Watched before, List<Attempt> sameStep, Instant now) {
        Delivery was = before.delivery();
        Step step = was.route().step(was.step());
        Attempt latest = sameStep.get(sameStep.size() - 1);
        law(
                "INV-12",
                sameStep.size() < step.retry().tries(),
                was,
                "more tries than " + step.retry().tries());
        Duration wait = leastWait(step.retry(), sameStep.size());
        law("INV-12", !now.isBefore(knownAt(latest).plus(wait)), was, "a retry before its back-off");
        law("INV-12", !now.isBefore(notBefore(before, latest)), was, "a retry before the provider allowed it");
        List<Attempt> sameKey = was.attempts().stream()
                .filter(attempt -> attempt.key().equals(intent.key()))
                .toList();
        boolean doubted = sameKey.stream().anyMatch(attempt -> attempt.knowledge() instanceof Knowledge.InDoubt);
        law("INV-4", sameKey.isEmpty() || doubted, was, "another request under a key that nothing is in doubt of");
        for (Attempt attempt : sameStep) {
            law("INV-4", allows(attempt, intent, step, now), was, "another intent after attempt " + attempt.number());
        }
    }

    /** The first wait, doubled or whatever its factor says with each try, and an hour at the most. */
    private static Duration leastWait(RetryPolicy retry, int tries) {
        Duration wait = retry.first();
        for (int made = 1; made < tries; made++) {
            wait = wait.multipliedBy(retry.factor());
        }
        return wait.compareTo(RetryPolicy.LONGEST) < 0 ? wait : RetryPolicy.LONGEST;
    }

    private static boolean allows(Attempt attempt, Intent intent, Step step, Instant now) {
        Knowledge known = attempt.knowledge();
        if (known instanceof Knowledge.InDoubt) {
            boolean honoured = attempt.key().equals(intent.key())
                    && attempt.terms()
                            .keyHonouredFor()
                            .filter(period -> now.isBefore(attempt.begunAt().plus(period)))
                            .isPresent();
            return step.repeat() == RepeatPolicy.AT_LEAST_ONCE
                    || (honoured && step.repeat() != RepeatPolicy.AT_MOST_ONCE);
        }
        if (known instanceof Knowledge.Absent) {
            return step.repeat() != RepeatPolicy.AT_MOST_ONCE;
        }
        if (known instanceof Knowledge.Ended ended) {
            return ended.outcome() instanceof Outcome.Failed failed
                    && failed.contact() == Outcome.Contact.EXCLUDED
                    && failed.retry() == Retry.ALLOWED;
        }
        return known instanceof Knowledge.NotSent
                || (known instanceof Knowledge.Refused refused && refused.retry() == Retry.ALLOWED);
    }

    private static Instant knownAt(Attempt attempt) {
        Knowledge known = attempt.knowledge();
        if (known instanceof Knowledge.Refused refused) {
            return refused.at();
        }
        if (known instanceof Knowledge.NotSent notSent) {
            return notSent.at();
        }
        if (known instanceof Knowledge.Absent absent) {
            return absent.at();
        }
        if (known instanceof Knowledge.Ended ended) {
            return ended.at();
        }
        return known instanceof Knowledge.InDoubt doubt ? doubt.at() : attempt.begunAt();
    }

    /**
     * When the provider wants to hear of us again, by what it said of an attempt, however late that was recorded; not
     * if it is known how the call under its key ended.
     */
    private static Instant notBefore(Watched before, Attempt attempt) {
        boolean ended = before.history().stream()
                .filter(line -> line.fact() instanceof Fact.Ended)
                .flatMap(line -> before.attempt(line.attempt()).stream())
                .anyMatch(other -> other.key().equals(attempt.key()));
        return before.history().stream()
                .filter(line -> !ended && line.fact() instanceof Fact.Placed && line.attempt() == attempt.number())
                .reduce((earlier, later) -> later)
                .map(line -> line.at().plus(asked(((Fact.Placed) line.fact()).placement())))
                .orElse(Instant.MIN);
    }

    private static Duration asked(Placement placement) {
        return placement
                .<Optional<Duration>>match(
                        accepted -> Optional.empty(),
                        Placement.Rejected::retryAfter,
                        notSent -> Optional.empty(),
                        Placement.Unconfirmed::retryAfter)
                .orElse(Duration.ZERO);
    }

    private void law(String invariant, boolean holds, Delivery was, String otherwise) {
        if (!holds) {
            journal.violates(invariant, was.id() + " " + was.state() + ": " + otherwise);
        }
    }
}
