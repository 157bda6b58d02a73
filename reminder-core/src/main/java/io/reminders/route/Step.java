package io.reminders.route;

import io.reminders.calendar.Gate;
import io.reminders.refusal.RefusedValueException;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * One entry of a route. Immutable.
 *
 * @param channel on which the recipient is reached
 * @param suffices what must be known for the step to count as done
 * @param repeat whether to repeat while in doubt
 * @param retry how often to try again after a request that was certainly not taken
 * @param outcomeWithin how long after its acceptance an outcome is waited for, from 1 s to 7 days
 * @param onlyIf what must have become known of the step before for this one to be taken; empty for the first step
 * @param pause how long after that this step is due, from 0 to 7 days
 * @param hours at which hours alone it may be tried, beside those of its reminder
 */
public record Step(
        Channel channel,
        Sufficiency suffices,
        RepeatPolicy repeat,
        RetryPolicy retry,
        Duration outcomeWithin,
        Set<Condition> onlyIf,
        Duration pause,
        Gate hours) {
    private static final Duration LONGEST = Duration.ofDays(7);

    public Step {
        if (outcomeWithin.toSeconds() < 1 || outcomeWithin.compareTo(LONGEST) > 0) {
            throw RefusedValueException.of("outcomeWithin", "1s to 7 days", outcomeWithin.toString());
        }
        if (pause.isNegative() || pause.compareTo(LONGEST) > 0) {
            throw RefusedValueException.of("pause", "0s to 7 days", pause.toString());
        }
        onlyIf = onlyIf.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(onlyIf));
    }

    /** A call: an answer suffices, doubt is reconciled, three tries, 15 min for the outcome. */
    static Step call() {
        return new Step(
                Channel.CALL,
                Sufficiency.ANSWERED,
                RepeatPolicy.RECONCILE,
                RetryPolicy.defaults(),
                Duration.ofMinutes(15),
                Set.of(),
                Duration.ZERO,
                Gate.OPEN);
    }

    Step after(Set<Condition> conditions, Duration pause) {
        return new Step(channel, suffices, repeat, retry, outcomeWithin, conditions, pause, hours);
    }

    Step sufficing(Sufficiency enough) {
        return new Step(channel, enough, repeat, retry, outcomeWithin, onlyIf, pause, hours);
    }

    Step repeating(RepeatPolicy policy) {
        return new Step(channel, suffices, policy, retry, outcomeWithin, onlyIf, pause, hours);
    }

    Step retrying(RetryPolicy policy) {
        return new Step(channel, suffices, repeat, policy, outcomeWithin, onlyIf, pause, hours);
    }

    Step awaiting(Duration within) {
        return new Step(channel, suffices, repeat, retry, within, onlyIf, pause, hours);
    }

    Step during(Gate allowed) {
        return new Step(channel, suffices, repeat, retry, outcomeWithin, onlyIf, pause, allowed);
    }
}
