package io.reminders.route;

import io.reminders.calendar.Gate;
import io.reminders.refusal.RefusedValueException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The ordered steps in which a reminder tries to reach its recipient. Immutable.
 *
 * <p>A route starts with {@link #call()} and grows to the right: {@code call().ifUnanswered(call())} calls a second
 * time when nobody took the first call. What a step needs, how often it is tried and when it may be repeated is said
 * right after it.
 *
 * @param steps one to ten steps, in order
 */
public record Route(List<Step> steps) {
    private static final int MOST_STEPS = 10;

    public Route {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            throw RefusedValueException.of("route", "1 to " + MOST_STEPS + " steps", steps.size() + " steps");
        }
    }

    /**
     * A phone call. A person's answer suffices; a voice mailbox is given the message and does not; doubt is reconciled
     * and never repeated blindly; three tries; the outcome is waited for 15 min.
     */
    public static Route call() {
        return new Route(List.of(Step.call()));
    }

    /**
     * Goes on at once when nobody took the call, the line was busy, or a voice mailbox did where that does not suffice.
     */
    public Route ifUnanswered(Route next) {
        return then(Duration.ZERO, next, Condition.UNANSWERED);
    }

    /** Goes on {@code wait} later, from 0 to 7 days, when nobody took the call. */
    public Route ifUnanswered(Duration wait, Route next) {
        return then(wait, next, Condition.UNANSWERED);
    }

    /** Goes on at once when every try was refused or failed. */
    public Route ifFailed(Route next) {
        return then(Duration.ZERO, next, Condition.FAILED);
    }

    /** Goes on {@code wait} later, from 0 to 7 days, when every try was refused or failed. */
    public Route ifFailed(Duration wait, Route next) {
        return then(wait, next, Condition.FAILED);
    }

    /**
     * Goes on at once when it is unknown whether the provider took the request. The recipient may be reached by both;
     * the attempt in doubt stays on record.
     */
    public Route ifUnconfirmed(Route next) {
        return then(Duration.ZERO, next, Condition.UNCONFIRMED);
    }

    /** Goes on at once when the step certainly did not do: nobody took the call, or every try was refused or failed. */
    public Route then(Route next) {
        return then(Duration.ZERO, next, Condition.UNANSWERED, Condition.FAILED);
    }

    /** Goes on {@code wait} later, from 0 to 7 days, when the step certainly did not do. */
    public Route then(Duration wait, Route next) {
        return then(wait, next, Condition.UNANSWERED, Condition.FAILED);
    }

    /** Says what must be known for the last step to count as done. */
    public Route sufficing(Sufficiency enough) {
        return withLast(last().sufficing(enough));
    }

    /** Says whether the last step may be repeated while it is in doubt. */
    public Route repeating(RepeatPolicy policy) {
        return withLast(last().repeating(policy));
    }

    /** Says how often and how soon the last step is tried again after a request that was certainly not taken. */
    public Route retrying(RetryPolicy policy) {
        return withLast(last().retrying(policy));
    }

    /** Says how long the outcome of the last step is waited for after its acceptance, from 1 s to 7 days. */
    public Route awaitingOutcome(Duration within) {
        return withLast(last().awaiting(within));
    }

    /**
     * Says at which hours alone the last step may be tried, beside those of the reminder: outside of them it waits, and
     * where that is too late it is not taken.
     */
    public Route during(Gate hours) {
        return withLast(last().during(hours));
    }

    /** The step at {@code index}, from 0. */
    public Step step(int index) {
        return steps.get(index);
    }

    private Route then(Duration wait, Route next, Condition first, Condition... more) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(next.steps.get(0).after(conditions(first, more), wait));
        longer.addAll(next.steps.subList(1, next.steps.size()));
        return new Route(longer);
    }

    private static Set<Condition> conditions(Condition first, Condition... more) {
        return EnumSet.of(first, more);
    }

    private Step last() {
        return steps.get(steps.size() - 1);
    }

    private Route withLast(Step step) {
        List<Step> changed = new ArrayList<>(steps);
        changed.set(changed.size() - 1, step);
        return new Route(changed);
    }
}
