package io.reminders.delivery;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/*
 * So CANCELLED and EXPIRED always mean that no provider accepted anything, and FAILED never hides a request whose end is not
 * known. The order of the lines is the order of the method verdict(); the first that fits wins. An attempt that suffices was
 * found before (Rulebook).
 */
/** How a delivery ends when nothing more will be tried. Immutable. */
final class Closing {
    private final Delivery delivery;
    private final List<Attempt> attempts;
    private final Instant now;
    private final Horizon horizon;

    Closing(Delivery delivery, Instant now, Horizon horizon) {
        this.delivery = delivery;
        this.attempts = delivery.attempts();
        this.now = now;
        this.horizon = horizon;
    }

    Verdict verdict() {
        Stream<Instant> doubtQuestions =
                attempts.stream().filter(horizon::doubtMayEnd).map(horizon::nextDoubtQuestion);
        Stream<Instant> outcomeQuestions =
                attempts.stream().filter(horizon::outcomeMayCome).map(horizon::nextOutcomeQuestion);
        Optional<Instant> asked =
                Stream.concat(doubtQuestions, outcomeQuestions).min(Comparator.naturalOrder());
        if (asked.isPresent()) {
            return attempts.stream().anyMatch(horizon::doubtMayEnd)
                    ? open(DeliveryState.UNCONFIRMED, asked.get(), Reasons.DOUBT_OPEN)
                    : open(DeliveryState.AWAITING, asked.get(), Reasons.OUTCOME_OPEN);
        }
        return ended();
    }

    private Verdict ended() {
        if (attempts.stream().anyMatch(Attempt::isInDoubt)) {
            return closed(DeliveryState.UNRESOLVED, Reasons.DOUBT_REMAINS);
        }
        if (attempts.stream().anyMatch(Attempt::isAccepted)) {
            return closed(DeliveryState.UNRESOLVED, Reasons.SILENCE);
        }
        Optional<Outcome> last = lastOutcome();
        if (last.isPresent()) {
            Reason reason = reasonOf(last.get());
            boolean recognised = reason.family() != Reason.Family.UNRECOGNISED;
            return closed(recognised ? DeliveryState.FAILED : DeliveryState.UNRESOLVED, reason);
        }
        if (delivery.stopped().isPresent()) {
            return closed(DeliveryState.CANCELLED, delivery.stopped().get());
        }
        return now.isBefore(delivery.deliverBy())
                ? closed(DeliveryState.FAILED, lastRefusal())
                : closed(DeliveryState.EXPIRED, Reasons.TOO_LATE);
    }

    private Optional<Outcome> lastOutcome() {
        return attempts.stream()
                .map(Attempt::knowledge)
                .filter(Knowledge.Ended.class::isInstance)
                .map(knowledge -> ((Knowledge.Ended) knowledge).outcome())
                .reduce((earlier, later) -> isUnrecognised(earlier) ? earlier : later);
    }

    private static boolean isUnrecognised(Outcome outcome) {
        return reasonOf(outcome).family() == Reason.Family.UNRECOGNISED;
    }

    private static Reason reasonOf(Outcome outcome) {
        return outcome.match(
                answered -> Reasons.ANSWERED,
                voicemail -> Reasons.VOICEMAIL,
                unanswered -> unanswered.cause() == Outcome.Unanswered.Cause.BUSY ? Reasons.BUSY : Reasons.NO_ANSWER,
                Outcome.Failed::reason);
    }

    private Reason lastRefusal() {
        Knowledge last = attempts.get(attempts.size() - 1).knowledge();
        if (last instanceof Knowledge.Refused refused) {
            return refused.reason();
        }
        return last instanceof Knowledge.NotSent notSent ? notSent.reason() : Reasons.ABSENT;
    }

    private Verdict open(DeliveryState state, Instant actAt, Reason why) {
        return new Verdict(state, delivery.step(), actAt, why);
    }

    private Verdict closed(DeliveryState state, Reason why) {
        return new Verdict(state, delivery.step(), now, why);
    }
}
