package io.reminders.delivery;

import io.reminders.route.Condition;
import io.reminders.route.RepeatPolicy;
import io.reminders.route.Route;
import io.reminders.route.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/*
 * The one decision of the engine, in the order in which it is taken:
 *
 *   1. reached?          an attempt that suffices for its step completes the delivery
 *   2. in flight?        an intent without an answer: wait for it
 *   3. outcome open?     accepted, and how it ended may still come: wait for it
 *   4. nothing further?  stopped, or deliverBy has passed: close
 *   5. the current step: try it again, go on to the next, wait while in doubt, or close
 *
 * The current step is the last one that has an attempt. So a retry or a next step that has not begun is withdrawn by itself when
 * evidence shows that an earlier attempt was accepted: it has left no trace that this function would look at.
 */
/** What all that is known of a delivery means at one instant. Immutable; every answer is a pure function of the two. */
final class Rulebook {
    private final Delivery delivery;
    private final Route route;
    private final Instant now;
    private final Horizon horizon;

    Rulebook(Delivery delivery, Instant now) {
        this.delivery = delivery;
        this.route = delivery.route();
        this.now = now;
        this.horizon = new Horizon(delivery, now);
    }

    Verdict verdict() {
        Optional<Reason> reached = reached();
        if (reached.isPresent()) {
            return new Verdict(DeliveryState.COMPLETED, delivery.step(), now, reached.get());
        }
        if (delivery.attempts().stream().anyMatch(Attempt::isInFlight)) {
            return new Verdict(DeliveryState.SENDING, delivery.step(), delivery.actAt(), Reasons.IN_FLIGHT);
        }
        if (delivery.attempts().isEmpty()) {
            return mayGoOn() ? waiting() : close();
        }
        int current = delivery.attempts().stream().mapToInt(Attempt::step).max().orElse(0);
        List<Attempt> attempts = delivery.attempts().stream()
                .filter(attempt -> attempt.step() == current)
                .toList();
        if (delivery.attempts().stream().anyMatch(horizon::outcomeMayCome) || !mayGoOn()) {
            return close();
        }
        return atStep(current, attempts);
    }

    /** Why the delivery counts as done, if an attempt suffices for its step. */
    Optional<Reason> reached() {
        return delivery.attempts().stream()
                .flatMap(attempt -> horizon.suffices(attempt).stream())
                .findFirst();
    }

    private boolean mayGoOn() {
        return delivery.stopped().isEmpty() && now.isBefore(delivery.deliverBy());
    }

    /** Nothing was tried yet: a lease that came and went leaves the instant as it was. */
    private Verdict waiting() {
        DeliveryState same = delivery.state() == DeliveryState.LEASED ? DeliveryState.LEASED : DeliveryState.SCHEDULED;
        return new Verdict(same, delivery.step(), delivery.actAt(), Reasons.NOT_DUE);
    }

    private Verdict atStep(int index, List<Attempt> attempts) {
        Step step = route.step(index);
        Attempt latest = attempts.get(attempts.size() - 1);
        if (attempts.stream().anyMatch(attempt -> attempt.knowledge() instanceof Knowledge.Accepted)) {
            return close(); // its outcome will not come any more; silence is never read as unanswered
        }
        Optional<Attempt> touched =
                attempts.stream().filter(Rulebook::hadContact).findFirst();
        if (touched.isPresent()) {
            return goOn(index, conditionOf(touched.get()), touched.get().settledAt());
        }
        if (latest.isInDoubt()) {
            return inDoubt(index, step, attempts);
        }
        boolean again = latest.mayBeTriedAgain()
                || (latest.knowledge() instanceof Knowledge.Absent && step.repeat() != RepeatPolicy.AT_MOST_ONCE);
        if (again) {
            Optional<Verdict> retry = tryAgain(index, step, attempts, delivery.deliverBy());
            if (retry.isPresent()) {
                return retry.get();
            }
        }
        return attempts.stream().anyMatch(Attempt::isInDoubt)
                ? goOn(index, Condition.UNCONFIRMED, latest.settledAt())
                : goOn(index, Condition.FAILED, latest.settledAt());
    }

    private Verdict inDoubt(int index, Step step, List<Attempt> attempts) {
        Attempt latest = attempts.get(attempts.size() - 1);
        Optional<Duration> keyHonouredFor = latest.terms().keyHonouredFor();
        Optional<Instant> repeatBefore = keyHonouredFor.isPresent() && step.repeat() != RepeatPolicy.AT_MOST_ONCE
                ? Optional.of(attempts.get(0).begunAt().plus(keyHonouredFor.get()))
                : step.repeat() == RepeatPolicy.AT_LEAST_ONCE ? Optional.of(delivery.deliverBy()) : Optional.empty();
        Optional<Verdict> repeat = repeatBefore.flatMap(before -> tryAgain(index, step, attempts, before));
        return repeat.orElseGet(() -> goOn(index, Condition.UNCONFIRMED, latest.settledAt()));
    }

    /** The same step once more, if a try is left and its instant comes before {@code before} and {@code deliverBy}. */
    private Optional<Verdict> tryAgain(int index, Step step, List<Attempt> attempts, Instant before) {
        Attempt latest = attempts.get(attempts.size() - 1);
        Instant backedOff = latest.settledAt()
                .plus(step.retry().waitAfter(attempts.size(), latest.key().spread()));
        Instant at = backedOff.isBefore(latest.notBefore()) ? latest.notBefore() : backedOff;
        boolean inTime = at.isBefore(before) && at.isBefore(delivery.deliverBy());
        return step.retry().allowsAfter(attempts.size()) && inTime
                ? Optional.of(scheduled(index, at, Reasons.TRY_AGAIN))
                : Optional.empty();
    }

    /** The next step, if the route names this condition and there is time for it; else the delivery closes. */
    private Verdict goOn(int index, Condition condition, Instant since) {
        int next = index + 1;
        if (next >= route.steps().size() || !route.step(next).onlyIf().contains(condition)) {
            return close();
        }
        Instant at = since.plus(route.step(next).pause());
        return at.isBefore(delivery.deliverBy()) ? scheduled(next, at, Reasons.NEXT_STEP) : close();
    }

    /** Evidence that changes nothing about the coming attempt leaves its instant, and the lease of whoever holds it. */
    private Verdict scheduled(int step, Instant at, Reason why) {
        boolean held = delivery.state() == DeliveryState.LEASED || delivery.state() == DeliveryState.SCHEDULED;
        return held && delivery.step() == step
                ? new Verdict(delivery.state(), step, delivery.actAt(), why)
                : new Verdict(DeliveryState.SCHEDULED, step, at.isBefore(now) ? now : at, why);
    }

    private Verdict close() {
        return new Closing(delivery, now, horizon).verdict();
    }

    private static boolean hadContact(Attempt attempt) {
        return attempt.knowledge() instanceof Knowledge.Ended && !attempt.mayBeTriedAgain();
    }

    private static Condition conditionOf(Attempt ended) {
        Outcome outcome = ((Knowledge.Ended) ended.knowledge()).outcome();
        return outcome instanceof Outcome.Failed ? Condition.FAILED : Condition.UNANSWERED;
    }
}
