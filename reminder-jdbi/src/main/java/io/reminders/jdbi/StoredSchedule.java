package io.reminders.jdbi;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.reminders.calendar.Schedule;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as the host said it: an instant, or a wall-clock time with its zone, each in ISO 8601. Immutable.
 *
 * @param instant the instant; null for a wall-clock time
 * @param time the wall-clock time; null for an instant
 * @param zone its zone; null for an instant
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoredSchedule(
        @Nullable String instant,
        @Nullable String time,
        @Nullable String zone) {

    static StoredSchedule of(Schedule schedule) {
        return schedule.match(
                exact -> new StoredSchedule(exact.instant().toString(), null, null),
                local -> new StoredSchedule(
                        null, local.time().toString(), local.zone().getId()));
    }

    Schedule schedule() {
        return instant != null
                ? Schedule.at(Instant.parse(instant))
                : Schedule.at(
                        LocalDateTime.parse(Objects.requireNonNull(time)), ZoneId.of(Objects.requireNonNull(zone)));
    }
}
