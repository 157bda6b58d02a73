package io.reminders.jdbi;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.reminders.calendar.Gate;
import io.reminders.route.Channel;
import io.reminders.route.Condition;
import io.reminders.route.RepeatPolicy;
import io.reminders.route.RetryPolicy;
import io.reminders.route.Step;
import io.reminders.route.Sufficiency;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One step of a route; durations are in ISO 8601. Immutable.
 *
 * @param channel on which the recipient is reached
 * @param suffices what must be known for it to count as done
 * @param repeat whether to repeat while in doubt
 * @param tries the most requests
 * @param firstWait the shortest wait before the second try
 * @param factor by how much the wait grows
 * @param outcomeWithin how long an outcome is waited for
 * @param onlyIf what must have become known of the step before
 * @param pause how long after that it is due
 * @param hours at which hours alone it may be tried; null for all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoredStep(
        Channel channel,
        Sufficiency suffices,
        RepeatPolicy repeat,
        int tries,
        String firstWait,
        int factor,
        String outcomeWithin,
        List<Condition> onlyIf,
        String pause,
        @Nullable String hours) {

    static StoredStep of(Step step) {
        return new StoredStep(
                step.channel(),
                step.suffices(),
                step.repeat(),
                step.retry().tries(),
                step.retry().first().toString(),
                step.retry().factor(),
                step.outcomeWithin().toString(),
                step.onlyIf().stream().sorted().toList(),
                step.pause().toString(),
                step.hours().equals(Gate.OPEN) ? null : step.hours().text());
    }

    Step step() {
        return new Step(
                channel,
                suffices,
                repeat,
                new RetryPolicy(tries, Duration.parse(firstWait), factor),
                Duration.parse(outcomeWithin),
                Set.copyOf(onlyIf),
                Duration.parse(pause),
                hours == null ? Gate.OPEN : Gate.parse(hours));
    }
}
