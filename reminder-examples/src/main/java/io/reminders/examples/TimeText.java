package io.reminders.examples;

import io.reminders.calendar.Schedule;
import io.reminders.calendar.ScheduleText;
import io.reminders.calendar.WallClock;
import io.reminders.refusal.RefusedValueException;
import java.time.LocalDateTime;

/** Reads a time as people type it. */
final class TimeText {

    private TimeText() {}

    /** An instant where the text ends in an offset or {@code Z}, else a time on that clock. */
    static Schedule.Once parse(String text, WallClock clock) {
        Schedule.Once said = ScheduleText.parse(text, clock.zone());
        return said instanceof Schedule.AtLocalTime local ? Schedule.at(local.time(), clock) : said;
    }

    /**
     * A wall-clock time.
     *
     * @throws RefusedValueException naming {@code option} if it is nothing of the kind
     */
    static LocalDateTime local(String option, String text, WallClock clock) {
        if (ScheduleText.parse(text, clock.zone()) instanceof Schedule.AtLocalTime local) {
            return local.time();
        }
        throw RefusedValueException.of(option, "a wall-clock time such as 2026-12-07T09:00", "an instant");
    }
}
