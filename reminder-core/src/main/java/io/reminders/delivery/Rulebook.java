package io.reminders.delivery;

import io.reminders.route.Condition;
import io.reminders.route.RepeatPolicy;
import io.reminders.route.Route;
import io.reminders.route.Step;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/*
 * The one decision of the engine, in the order in which it is taken:
 *
 *   1. reached?          an attempt that suffices for its step completes the delivery
 *   2. in flight?        an intent without an answer: wait for it
 *   3. accepted?         wait for how it ended; once that cannot come any more, close: silence is never read as unanswered
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
        Optional<Reason> reached = horizon.reached();
        if (reached.isPresent()) {
            return new Verdict(DeliveryState.COMPLETED, delivery.step(), now, reached.get());
        }
        if (delivery.attempts().stream().anyMatch(Attempt::isInFlight)) {
            return new Verdict(DeliveryState.SENDING, delivery.step(), delivery.actAt(), Reasons.IN_FLIGHT);
        }
        if (!mayGoOn() || delivery.attempts().stream().anyMatch(Attempt::isAccepted)) {
            return close();
        }
        return delivery.attempts().isEmpty() ? waiting() : atCurrentStep();
    }

    private boolean mayGoOn() {
        return delivery.stopped().isEmpty() && now.isBefore(delivery.deliverBy());
    }

    /**
     * Nothing was tried yet: a lease that came and went leaves the instant as it was, unless no attempt is allowed at
     * this hour.
     */
    private Verdict waiting() {
        Optional<Instant> allowed = allowed(delivery.step(), now);
        if (allowed.isEmpty()) {
            return new Verdict(DeliveryState.EXPIRED, delivery.step(), now, Reasons.HOURS_SHUT);
        }
        boolean leased = delivery.state() == DeliveryState.LEASED;
        if (leased && delivery.course().timetable().collapses(delivery.occursAt(), now)) {
            return new Verdict(DeliveryState.EXPIRED, delivery.step(), now, Reasons.COLLAPSED);
        }
        if (leased && allowed.get().isAfter(now)) {
            return new Verdict(DeliveryState.SCHEDULED, delivery.step(), allowed.get(), Reasons.HOURS_SHUT);
        }
        DeliveryState same = leased ? DeliveryState.LEASED : DeliveryState.SCHEDULED;
        return new Verdict(same, delivery.step(), delivery.actAt(), Reasons.NOT_DUE);
    }

    /** The first instant from {@code at} on at which an attempt is allowed; empty where it would be too late. */
    private Optional<Instant> allowed(int step, Instant at) {
        return delivery.course().hours(step).opensFrom(at).filter(opens -> opens.isBefore(delivery.deliverBy()));
    }

    /**
     * When an attempt starts that is to start at {@code wanted}, or now where that has passed; empty if never in time,
     * and never before the delivery is due, whatever clock was set back since.
     */
    private Optional<Instant> startFor(int step, Instant wanted) {
        Instant at = later(wanted, delivery.due());
        Instant earliest = later(at, now);
        return allowed(step, earliest)
                .filter(unused -> at.isBefore(delivery.deliverBy()))
                .map(opens -> opens.equals(earliest) ? at : opens);
    }

    private Verdict atCurrentStep() {
        int current = delivery.attempts().stream().mapToInt(Attempt::step).max().orElse(0);
        List<Attempt> attempts = delivery.attempts().stream()
                .filter(attempt -> attempt.step() == current)
                .toList();
        return tryAgain(current, attempts).orElseGet(() -> goOn(current, attempts));
    }

    /** The same step once more, where that is allowed, a try is left, and its instant comes in time. */
    private Optional<Verdict> tryAgain(int index, List<Attempt> attempts) {
        Step step = route.step(index);
        Attempt latest = attempts.get(attempts.size() - 1);
        Instant backedOff = latest.settledAt()
                .plus(step.retry().waitAfter(attempts.size(), latest.key().spread()));
        Optional<Instant> start = startFor(index, later(backedOff, latest.notBefore()));
        return repeatableUntil(step, attempts)
                .filter(until -> step.retry().allowsAfter(attempts.size()))
                .flatMap(until -> start.filter(at -> later(at, now).isBefore(until)))
                .map(at -> scheduled(index, at, Reasons.TRY_AGAIN));
    }

    /** Until when another request of the same step may start; empty where none may. */
    private Optional<Instant> repeatableUntil(Step step, List<Attempt> attempts) {
        Attempt latest = attempts.get(attempts.size() - 1);
        boolean proved = latest.knowledge() instanceof Knowledge.Absent && step.repeat() != RepeatPolicy.AT_MOST_ONCE;
        boolean open = latest.mayBeTriedAgain() || proved || latest.isInDoubt();
        if (!open || attempts.stream().anyMatch(Attempt::endedForGood)) {
            return Optional.empty();
        }
        boolean certain = attempts.stream().noneMatch(Attempt::isInDoubt);
        if (certain || step.repeat() == RepeatPolicy.AT_LEAST_ONCE) {
            return Optional.of(delivery.deliverBy());
        }
        return step.repeat() == RepeatPolicy.AT_MOST_ONCE
                ? Optional.empty()
                : Optional.of(new SharedKeys(attempts).honouredUntil());
    }

    /**
     * The next step, if the route names something that is known of this one and there is time for it; else the delivery
     * closes.
     */
    private Verdict goOn(int index, List<Attempt> attempts) {
        int next = index + 1;
        if (next >= route.steps().size()
                || Collections.disjoint(route.step(next).onlyIf(), known(attempts))) {
            return close();
        }
        Instant since = attempts.stream()
                .map(Attempt::settledAt)
                .max(Comparator.naturalOrder())
                .orElse(now);
        return startFor(next, since.plus(route.step(next).pause()))
                .map(at -> scheduled(next, at, Reasons.NEXT_STEP))
                .orElseGet(this::close);
    }

    /** Doubt is no outcome: while a request is in doubt, it is not known that every one of them failed. */
    private static Set<Condition> known(List<Attempt> attempts) {
        Set<Condition> known = EnumSet.noneOf(Condition.class);
        if (attempts.stream().anyMatch(Attempt::wentUnanswered)) {
            known.add(Condition.UNANSWERED);
        }
        if (attempts.stream().anyMatch(Attempt::isInDoubt)) {
            known.add(Condition.UNCONFIRMED);
        }
        return known.isEmpty() ? EnumSet.of(Condition.FAILED) : known;
    }

    /**
     * Evidence may put the coming attempt off; where it does not, its instant stays, and so does the lease of whoever
     * holds it.
     */
    private Verdict scheduled(int step, Instant at, Reason why) {
        boolean waits = delivery.state() == DeliveryState.LEASED || delivery.state() == DeliveryState.SCHEDULED;
        return waits && delivery.step() == step && !at.isAfter(delivery.actAt())
                ? new Verdict(delivery.state(), step, delivery.actAt(), why)
                : new Verdict(DeliveryState.SCHEDULED, step, later(at, now), why);
    }

    private Verdict close() {
        return new Closing(delivery, now, horizon).verdict();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
