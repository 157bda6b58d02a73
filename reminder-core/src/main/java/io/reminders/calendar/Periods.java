package io.reminders.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Predicate;

/**
 * Every so many years, months, weeks or days from an anchor on, by number from 0. Immutable.
 *
 * @param anchor the first day of the first period
 * @param unit how long a period is: years, months, weeks or days
 * @param interval every how many of them, from 1
 */
record Periods(LocalDate anchor, ChronoUnit unit, int interval) {

    /** Those of which the first holds {@code start}. */
    static Periods of(ChronoUnit unit, int interval, LocalDate start, DayOfWeek weekStart) {
        LocalDate anchor = switch (unit) {
            case YEARS -> start.withDayOfYear(1);
            case MONTHS -> start.withDayOfMonth(1);
            case WEEKS -> start.with(TemporalAdjusters.previousOrSame(weekStart));
            default -> start;
        };
        return new Periods(anchor, unit, interval);
    }

    /** The number of the last period that begins on or before that day, at least 0. */
    long numberAt(LocalDate day) {
        return Math.max(0, unit.between(anchor, day)) / interval;
    }

    /** The first day of a period. */
    LocalDate begin(long number) {
        return anchor.plus(number * interval, unit);
    }

    /** The days of a period that fit, ascending; fewer where the steps end. */
    List<LocalDate> days(long number, Predicate<LocalDate> fits, Steps steps) {
        LocalDate begin = begin(number);
        return begin.datesUntil(begin.plus(1, unit))
                .takeWhile(day -> steps.take())
                .filter(fits)
                .toList();
    }
}
