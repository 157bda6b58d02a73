package io.reminders.calendar;

import io.reminders.refusal.RefusedValueException;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Makes the expansion of a cron expression of five fields. */
final class Cron {

    private Cron() {}

    /** The expansion of an expression that is in upper case already, with one blank between its fields. */
    static Expansion expansion(String expression, LocalDateTime start, WallClock clock) {
        String[] fields = expression.split(" ", -1);
        if (fields.length != 5) {
            throw RefusedValueException.of(
                    CronField.NAME,
                    "5 fields: minute, hour, day of month, month, day of week",
                    fields.length + " fields");
        }
        List<LocalTime> times = new ArrayList<>();
        for (int hour : CronField.HOUR.numbers(fields[1])) {
            for (int minute : CronField.MINUTE.numbers(fields[0])) {
                times.add(LocalTime.of(hour, minute));
            }
        }
        return new Floating(
                Periods.of(ChronoUnit.DAYS, 1, start.toLocalDate(), DayOfWeek.MONDAY),
                CronDays.parse(fields[2], fields[3], fields[4]),
                List.copyOf(times),
                List.of(),
                start,
                Recurrence.horizon(start),
                fields[1].startsWith("*") ? everyTimeShown(clock) : clock);
    }

    /**
     * With any hour, each instant counts at which the wall clock shows a fitting time. So the expression goes on
     * through a change of clocks at its own pace.
     */
    private static WallClock everyTimeShown(WallClock clock) {
        return clock.withGap(WallClock.Gap.SKIP).withOverlap(WallClock.Overlap.BOTH);
    }
}
