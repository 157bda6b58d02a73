package io.reminders.calendar;

import io.reminders.refusal.RefusedValueException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Single wall-clock times that a recurrence has beside its rule (RDATE of RFC 5545), and those that it does not have
 * (EXDATE). A time that is in both is not had. Immutable.
 *
 * @param added at most 5,000 times of the years 1 to 9999, cut to seconds, ascending
 * @param removed at most 5,000 times of the years 1 to 9999, cut to seconds, ascending
 */
public record DateChanges(SortedSet<LocalDateTime> added, SortedSet<LocalDateTime> removed) {
    private static final int MOST = 5_000;

    /** Nothing added, nothing removed. */
    public static final DateChanges NONE = new DateChanges(new TreeSet<>(), new TreeSet<>());

    /**
     * Checks, cuts and copies.
     *
     * @throws RefusedValueException naming {@code rdate} or {@code exdate}
     */
    public DateChanges {
        added = copy("rdate", added);
        removed = copy("exdate", removed);
    }

    private static SortedSet<LocalDateTime> copy(String field, SortedSet<LocalDateTime> times) {
        if (times.size() > MOST) {
            throw RefusedValueException.of(field, "at most 5000 times", times.size() + " times");
        }
        TreeSet<LocalDateTime> copy = new TreeSet<>();
        for (LocalDateTime time : times) {
            if (time.getYear() < 1 || time.getYear() > 9999) {
                throw RefusedValueException.of(field, "times of the years 1 to 9999", "another year");
            }
            copy.add(time.truncatedTo(ChronoUnit.SECONDS));
        }
        return Collections.unmodifiableSortedSet(copy);
    }
}
