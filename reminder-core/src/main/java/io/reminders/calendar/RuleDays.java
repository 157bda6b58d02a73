package io.reminders.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which days fit the parts of an RRULE. A part that expands and one that limits (RFC 5545, page 44) come to the same
 * here: each day of a period is asked. Empty sets and lists ask nothing. Immutable.
 *
 * @param months 1 to 12
 * @param weeks -53 to 53, of the year to which most of the week belongs
 * @param yearDays -366 to 366
 * @param monthDays -31 to 31
 * @param weekdays days of the week
 * @param inYear whether an ordinal of {@code weekdays} counts in the year rather than in the month
 * @param weekStart the day on which weeks begin (WKST)
 */
record RuleDays(
        Set<Integer> months,
        Set<Integer> weeks,
        Set<Integer> yearDays,
        Set<Integer> monthDays,
        List<Weekday> weekdays,
        boolean inYear,
        DayOfWeek weekStart)
        implements Predicate<LocalDate> {

    @Override
    public boolean test(LocalDate day) {
        return (months.isEmpty() || months.contains(day.getMonthValue()))
                && holds(monthDays, day.getDayOfMonth(), day.lengthOfMonth())
                && holds(yearDays, day.getDayOfYear(), day.lengthOfYear())
                && (weeks.isEmpty() || weekFits(day))
                && (weekdays.isEmpty() || weekdays.stream().anyMatch(weekday -> weekdayFits(weekday, day)));
    }

    private boolean weekdayFits(Weekday weekday, LocalDate day) {
        return inYear ? weekday.fitsInYear(day) : weekday.fitsInMonth(day);
    }

    private boolean weekFits(LocalDate day) {
        WeekFields fields = WeekFields.of(weekStart, 4);
        int week = day.get(fields.weekOfWeekBasedYear());
        // The fourth of January always lies in the first week, so it names the week-based year in question.
        LocalDate inItsYear = LocalDate.of(day.get(fields.weekBasedYear()), 1, 4);
        int all = (int) inItsYear.range(fields.weekOfWeekBasedYear()).getMaximum();
        return holds(weeks, week, all);
    }

    private static boolean holds(Set<Integer> wanted, int place, int length) {
        return wanted.isEmpty() || wanted.contains(place) || wanted.contains(place - length - 1);
    }
}
