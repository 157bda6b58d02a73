package io.reminders.delivery;

import io.reminders.route.Step;
import io.reminders.route.Sufficiency;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What may still become known of an attempt, until when, and when to ask next. Immutable. */
final class Horizon {
    /** Waits between the questions whether a request arrived; the last one repeats. */
    private static final List<Duration> DOUBT_WAITS =
            List.of(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2));

    /** After the quiet period the first answer that proves something ends the doubt; some prove nothing. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /**
     * Waits between the questions how a request ended; the last one repeats. A spoken reminder lasts about half a
     * minute.
     */
    private static final List<Duration> OUTCOME_WAITS = List.of(
            Duration.ofSeconds(2),
            Duration.ofSeconds(3),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30));

    private final Delivery delivery;
    private final Instant now;

    /** Of a delivery that has ended: nobody waits for anything any more. */
    static Horizon afterEnd(Delivery delivery) {
        return new Horizon(delivery, Instant.MAX);
    }

    Horizon(Delivery delivery, Instant now) {
        this.delivery = delivery;
        this.now = now;
    }

    /** Why the delivery counts as done, if an attempt suffices for its step. */
    Optional<Reason> reached() {
        return delivery.attempts().stream()
                .flatMap(attempt -> suffices(attempt).stream())
                .findFirst();
    }

    private Optional<Reason> suffices(Attempt attempt) {
        Sufficiency enough = stepOf(attempt).suffices();
        if (attempt.knowledge() instanceof Knowledge.Ended ended) {
            return ended.outcome()
                    .match(
                            answered -> Optional.of(Reasons.ANSWERED),
                            voicemail ->
                                    enough == Sufficiency.ANSWERED ? Optional.empty() : Optional.of(Reasons.VOICEMAIL),
                            unanswered -> Optional.empty(),
                            failed -> Optional.empty());
        }
        boolean silent = attempt.knowledge() instanceof Knowledge.Accepted && !outcomeMayCome(attempt);
        return silent && enough == Sufficiency.ACCEPTED ? Optional.of(Reasons.ACCEPTED) : Optional.empty();
    }

    /** Whether it may still become known how the attempt, which was accepted, ended. */
    boolean outcomeMayCome(Attempt attempt) {
        return attempt.knowledge() instanceof Knowledge.Accepted accepted
                && attempt.terms().reportsOutcome()
                && now.isBefore(outcomeBy(attempt, accepted));
    }

    /** Whether it may still become known that the attempt, which is in doubt, was accepted. */
    boolean doubtMayEnd(Attempt attempt) {
        return attempt.isInDoubt() && attempt.terms().canProveAcceptance() && now.isBefore(doubtUntil(attempt));
    }

    /** When to ask again how the attempt ended. */
    Instant nextOutcomeQuestion(Attempt attempt) {
        Knowledge.Accepted accepted = (Knowledge.Accepted) attempt.knowledge();
        Instant last = outcomeBy(attempt, accepted);
        return attempt.terms().canBeTracked() ? next(accepted.at(), OUTCOME_WAITS, last) : last;
    }

    /**
     * When to ask again whether the attempt arrived: at growing intervals, and once when the quiet period has passed.
     */
    Instant nextDoubtQuestion(Attempt attempt) {
        Instant last = doubtUntil(attempt);
        if (attempt.terms().quietPeriod().isEmpty()) {
            return last;
        }
        Instant next = next(attempt.begunAt(), DOUBT_WAITS, last);
        Instant quiet = attempt.quietUntil();
        Instant inQuiet = now.isBefore(quiet) && quiet.isBefore(next) ? quiet : next;
        Instant asAsked = attempt.notBefore();
        Instant polite = inQuiet.isBefore(asAsked) ? asAsked : inQuiet;
        return polite.isBefore(last) ? polite : last;
    }

    private Instant next(Instant since, List<Duration> waits, Instant last) {
        Instant next = since;
        for (Duration wait : waits) {
            if (next.isAfter(now)) {
                break;
            }
            next = next.plus(wait);
        }
        if (!next.isAfter(now)) {
            Duration repeated = waits.get(waits.size() - 1);
            long asked = Duration.between(next, now).dividedBy(repeated);
            next = next.plus(repeated.multipliedBy(asked + 1));
        }
        return next.isBefore(last) ? next : last;
    }

    private Instant outcomeBy(Attempt attempt, Knowledge.Accepted accepted) {
        return accepted.at().plus(stepOf(attempt).outcomeWithin());
    }

    private Instant doubtUntil(Attempt attempt) {
        boolean asked = attempt.terms().quietPeriod().isPresent();
        Instant quiet = asked ? attempt.quietUntil().plus(PATIENCE) : attempt.quietUntil();
        return quiet.isAfter(delivery.deliverBy()) ? quiet : delivery.deliverBy();
    }

    /** A request that had begun before its host took another route, with fewer steps, counts by the last of these. */
    private Step stepOf(Attempt attempt) {
        int last = delivery.route().steps().size() - 1;
        return delivery.route().step(Math.min(attempt.step(), last));
    }
}
