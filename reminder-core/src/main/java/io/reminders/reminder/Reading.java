package io.reminders.reminder;

import io.reminders.calendar.Schedule;
import io.reminders.calendar.Timetable;
import io.reminders.refusal.Refusal;
import io.reminders.refusal.RefusedValueException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the parts of what a host asks for, so that everything that is wrong is told at once. One thread at a time. */
final class Reading {
    /** A year that somebody has mistyped is refused rather than kept for centuries. */
    private static final int FURTHEST_YEARS = 100;

    private final List<Refusal> refusals = new ArrayList<>();

    /** What {@code door} makes of its part; empty, and remembered, if that is refused there. */
    <T> Optional<T> read(Supplier<T> door) {
        try {
            return Optional.of(door.get());
        } catch (RefusedValueException refused) {
            refusals.addAll(refused.refusals());
            return Optional.empty();
        }
    }

    /** The timetable, if something is still to come by it at {@code now}. */
    Optional<Timetable> read(Supplier<Timetable> door, Instant now) {
        return read(() -> {
            Timetable timetable = door.get();
            return timetable.schedule() instanceof Schedule.Once once
                    ? inTheFuture(timetable, once, now)
                    : toCome(timetable, now);
        });
    }

    private static Timetable inTheFuture(Timetable timetable, Schedule.Once once, Instant now) {
        ZoneId zone = once.zone();
        Instant furthest = now.atZone(zone).plusYears(FURTHEST_YEARS).toInstant();
        if (once.occurrences().isEmpty()) {
            throw refused("a time that the wall clock in " + zone + " shows", "one that it skips");
        }
        Instant due = once.occurrence().due();
        if (!due.isAfter(now)) {
            throw refused("a time after now, " + at(now, zone), at(due, zone));
        }
        if (due.isAfter(furthest)) {
            throw refused("a time within " + FURTHEST_YEARS + " years", at(due, zone));
        }
        return toCome(timetable, now);
    }

    private static Timetable toCome(Timetable timetable, Instant now) {
        if (timetable.first(now).isEmpty()) {
            ZoneId zone = timetable.schedule().zone();
            throw refused("a time to be reminded at after now, " + at(now, zone), "none that is left or allowed");
        }
        return timetable;
    }

    private static String at(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toString();
    }

    private static RefusedValueException refused(String expected, String actual) {
        return RefusedValueException.of("scheduled_time", expected, actual);
    }

    /**
     * Ends the reading.
     *
     * @throws RefusedValueException naming every part that was refused, in the order in which they were read
     */
    void refuseWhatWasWrong() {
        if (!refusals.isEmpty()) {
            throw new RefusedValueException(refusals);
        }
    }
}
