package io.reminders.calendar;

import io.reminders.refusal.RefusedValueException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Where an occurrence goes that falls on a weekend or a holiday. The holidays are given; none are known here.
 * Immutable.
 *
 * @param roll where it goes
 * @param weekend the days of the week on which no business is done, 0 to 6 of them
 * @param holidays other days on which no business is done, at most 5,000
 */
public record BusinessDays(Roll roll, Set<DayOfWeek> weekend, Set<LocalDate> holidays) {
    private static final int MOST_HOLIDAYS = 5_000;
    private static final int FARTHEST = 366;

    /** Where an occurrence goes that falls on a day without business. */
    public enum Roll {
        /** To the last business day before. */
        PREVIOUS,
        /** To the first business day after. */
        NEXT,
        /** Nowhere: it is left out. */
        SKIP
    }

    /**
     * Checks and copies.
     *
     * @throws RefusedValueException naming {@code weekend} or {@code holidays}
     */
    public BusinessDays {
        if (weekend.size() > 6) {
            throw RefusedValueException.of("weekend", "0 to 6 days of the week", weekend.size() + " days");
        }
        if (holidays.size() > MOST_HOLIDAYS) {
            throw RefusedValueException.of("holidays", "at most 5000 days", holidays.size() + " days");
        }
        if (holidays.stream().anyMatch(day -> day.getYear() < 1 || day.getYear() > 9999)) {
            throw RefusedValueException.of("holidays", "days of the years 1 to 9999", "another year");
        }
        weekend = Set.copyOf(weekend);
        holidays = Set.copyOf(holidays);
    }

    /** Goes to the last business day before; business is done from Monday to Friday, and there are no holidays. */
    public static BusinessDays previous() {
        return ordinary(Roll.PREVIOUS);
    }

    /** Goes to the first business day after; business is done from Monday to Friday, and there are no holidays. */
    public static BusinessDays next() {
        return ordinary(Roll.NEXT);
    }

    /** Leaves days without business out; business is done from Monday to Friday, and there are no holidays. */
    public static BusinessDays skip() {
        return ordinary(Roll.SKIP);
    }

    private static BusinessDays ordinary(Roll roll) {
        return new BusinessDays(roll, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of());
    }

    /**
     * The same with another weekend.
     *
     * @param days 0 to 6 days of the week
     * @throws RefusedValueException naming {@code weekend}
     */
    public BusinessDays withWeekend(Collection<DayOfWeek> days) {
        return new BusinessDays(roll, Set.copyOf(days), holidays);
    }

    /**
     * The same with other holidays.
     *
     * @param days at most 5,000 days, in any order
     * @throws RefusedValueException naming {@code holidays}
     */
    public BusinessDays withHolidays(Collection<LocalDate> days) {
        return new BusinessDays(roll, weekend, Set.copyOf(days));
    }

    /** The day itself if business is done on it, else where it goes; empty if nowhere, or not within 366 days. */
    public Optional<LocalDate> adjust(LocalDate day) {
        if (isBusinessDay(day)) {
            return Optional.of(day);
        }
        return switch (roll) {
            case PREVIOUS -> walk(day, -1);
            case NEXT -> walk(day, 1);
            case SKIP -> Optional.empty();
        };
    }

    /** The earliest day that could go to {@code day} or to a later one. */
    LocalDate earliestFor(LocalDate day) {
        if (roll != Roll.NEXT) {
            return day;
        }
        return walk(day, -1).map(business -> business.plusDays(1)).orElse(day.minusDays(FARTHEST));
    }

    private Optional<LocalDate> walk(LocalDate day, int step) {
        for (int distance = 1; distance <= FARTHEST; distance++) {
            LocalDate candidate = day.plusDays((long) step * distance);
            if (isBusinessDay(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private boolean isBusinessDay(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }
}
