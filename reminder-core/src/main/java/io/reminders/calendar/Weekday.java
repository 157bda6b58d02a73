package io.reminders.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A day of the week, or one certain of them in a month or year: {@code MO}, {@code 2MO}, {@code -1FR}. Immutable.
 *
 * @param ordinal which one, from 1, or from -1 backwards; 0 means every one
 * @param day the day of the week
 */
record Weekday(int ordinal, DayOfWeek day) {
    private static final List<String> NAMES = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    /** Reads the notation of RFC 5545; empty if it is nothing of the kind. */
    static Optional<Weekday> parse(String text) {
        int split = text.length() - 2;
        if (split < 0 || !text.substring(0, split).matches("([+-]?0?[1-9]|[+-]?[1-4][0-9]|[+-]?5[0-3])?")) {
            return Optional.empty();
        }
        return day(text.substring(split))
                .map(day -> new Weekday(split == 0 ? 0 : Integer.parseInt(text.substring(0, split)), day));
    }

    /** The day of the week of those two letters; empty if there is none. */
    static Optional<DayOfWeek> day(String letters) {
        int index = NAMES.indexOf(letters);
        return index < 0 ? Optional.empty() : Optional.of(DayOfWeek.of(index + 1));
    }

    /** The two letters of a day of the week. */
    static String letters(DayOfWeek day) {
        return NAMES.get(day.getValue() - 1);
    }

    boolean fitsInMonth(LocalDate date) {
        return fits(date, date.getDayOfMonth(), YearMonth.from(date).lengthOfMonth());
    }

    boolean fitsInYear(LocalDate date) {
        return fits(date, date.getDayOfYear(), date.lengthOfYear());
    }

    private boolean fits(LocalDate date, int place, int length) {
        if (date.getDayOfWeek() != day) {
            return false;
        }
        if (ordinal == 0) {
            return true;
        }
        return ordinal > 0 ? (place - 1) / 7 + 1 == ordinal : (length - place) / 7 + 1 == -ordinal;
    }
}
