package io.reminders.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.route.RepeatPolicy;
import io.reminders.route.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What must hold of every delivery, at every transition. */
final class Laws {

    private Laws() {}

    static void holdBetween(Delivery before, Delivery after, List<HistoryLine> history, Instant now) {
        arrowExists(before, after);
        acceptanceIsNeverForgotten(before, after);
        everyLineIsThere(after, history);
        somebodyActs(after, now);
        if (!before.state().isFinal() && after.state().isFinal()) {
            endIsHonest(after);
        }
    }

    /** Final states do not change, except UNRESOLVED to COMPLETED; every other change is on the page. */
    private static void arrowExists(Delivery before, Delivery after) {
        if (before.state() != after.state()) {
            assertThat(before.state().next()).contains(after.state());
        } else if (before.step() != after.step()) {
            assertThat(after.state()).isEqualTo(DeliveryState.SCHEDULED);
        }
    }

    private static void acceptanceIsNeverForgotten(Delivery before, Delivery after) {
        for (Attempt attempt : before.attempts()) {
            Attempt later = after.attempt(attempt.number());
            if (attempt.reference().isPresent()) {
                assertThat(later.reference()).isPresent();
            }
            if (!attempt.isInFlight()) {
                assertThat(later.isInFlight()).isFalse();
            }
        }
    }

    private static void everyLineIsThere(Delivery delivery, List<HistoryLine> history) {
        assertThat(history).hasSize(delivery.lines());
        for (int index = 0; index < history.size(); index++) {
            assertThat(history.get(index).number()).isEqualTo(index + 1);
        }
        assertThat(delivery.recalling(history)).isEqualTo(delivery);
    }

    /** Nothing hangs: whoever asks comes later, whoever sends comes in time. */
    private static void somebodyActs(Delivery delivery, Instant now) {
        switch (delivery.state()) {
            case AWAITING, UNCONFIRMED -> assertThat(delivery.actAt()).isAfter(now);
            case SCHEDULED, LEASED -> {
                if (delivery.isPaused()) {
                    assertThat(delivery.isUntouched()).isTrue();
                } else {
                    assertThat(delivery.actAt())
                            .isBetween(delivery.due(), delivery.deliverBy().minusNanos(1));
                }
            }
            case SENDING -> assertThat(delivery.attempts()).anyMatch(Attempt::isInFlight);
            case COMPLETED, FAILED, EXPIRED, CANCELLED, UNRESOLVED -> {}
        }
    }

    private static void endIsHonest(Delivery delivery) {
        List<Attempt> attempts = delivery.attempts();
        if (delivery.state().deniesContact()) {
            assertThat(attempts).noneMatch(Attempt::isInDoubt).noneMatch(Attempt::isInFlight);
        }
        if (delivery.state() == DeliveryState.FAILED) {
            assertThat(attempts).isNotEmpty().noneMatch(Attempt::isAccepted);
        }
        if (delivery.state() == DeliveryState.EXPIRED || delivery.state() == DeliveryState.CANCELLED) {
            assertThat(attempts).allMatch(attempt -> attempt.knowledge().certainlyNotAccepted());
        }
    }

    /** What must be true of a delivery for another request to begin. */
    static void allowBeginning(Delivery delivery, Instant now) {
        assertThat(delivery.stopped()).isEmpty();
        assertThat(now).isAfterOrEqualTo(delivery.due()).isBefore(delivery.deliverBy());
        assertThat(delivery.attempts()).noneMatch(Attempt::isInFlight).noneMatch(Attempt::isAccepted);
        List<Attempt> sameStep = delivery.attempts().stream()
                .filter(attempt -> attempt.step() == delivery.step())
                .toList();
        if (!sameStep.isEmpty()) {
            allowRepeating(delivery.route().step(delivery.step()), sameStep, now);
        }
    }

    private static void allowRepeating(Step step, List<Attempt> made, Instant now) {
        assertThat(made.size()).isLessThan(step.retry().tries());
        assertThat(made).noneMatch(Attempt::endedForGood);
        Attempt latest = made.get(made.size() - 1);
        assertThat(latest.mayBeTriedAgain()
                        || latest.isInDoubt()
                        || (latest.knowledge() instanceof Knowledge.Absent
                                && step.repeat() != RepeatPolicy.AT_MOST_ONCE))
                .isTrue();
        if (step.repeat() != RepeatPolicy.AT_LEAST_ONCE) {
            assertThat(made).allMatch(attempt -> !attempt.isInDoubt() || now.isBefore(honouredUntil(attempt, made)));
        }
        Duration backOff = step.retry().waitAfter(made.size(), latest.key().spread());
        assertThat(now).isAfterOrEqualTo(latest.settledAt().plus(backOff)).isAfterOrEqualTo(latest.notBefore());
    }

    private static Instant honouredUntil(Attempt attempt, List<Attempt> made) {
        Attempt first = made.stream()
                .filter(other -> other.key().equals(attempt.key()))
                .findFirst()
                .orElseThrow();
        return first.begunAt().plus(attempt.terms().keyHonouredFor().orElse(Duration.ZERO));
    }

    /** What the provider truly accepted, against what is said about it: for providers and workers that do not lie. */
    static void holdAgainst(List<PretendProvider.Call> truth, Delivery delivery) {
        if (delivery.state() == DeliveryState.CANCELLED || delivery.state() == DeliveryState.EXPIRED) {
            assertThat(truth).isEmpty();
        }
        if (delivery.state() == DeliveryState.FAILED) {
            List<Reference> ended = delivery.attempts().stream()
                    .flatMap(attempt -> attempt.reference().stream())
                    .toList();
            assertThat(truth).allMatch(call -> ended.contains(call.reference()));
        }
        for (int index = 0; index < delivery.route().steps().size(); index++) {
            int step = index;
            List<PretendProvider.Call> calls =
                    truth.stream().filter(call -> call.step() == step).toList();
            boolean repeatsDoubt = delivery.route().step(step).repeat() == RepeatPolicy.AT_LEAST_ONCE;
            for (int earlier = 0; earlier < calls.size() - 1; earlier++) {
                assertThat(repeatsDoubt || calls.get(earlier).mayBeTriedAgain()).isTrue();
            }
        }
    }
}
