package io.reminders.reminder;

import io.reminders.calendar.Schedule;
import io.reminders.refusal.Refusal;
import io.reminders.refusal.RefusedValueException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
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

    /** The schedule itself, if it comes to an instant that lies in the future. */
    Optional<Schedule> read(Schedule schedule, Instant now) {
        return read(() -> inTheFuture(schedule, now));
    }

    private static Schedule inTheFuture(Schedule schedule, Instant now) {
        ZoneId zone = schedule.zone();
        Instant due = schedule.occurrence().due();
        Instant furthest = now.atZone(zone).plusYears(FURTHEST_YEARS).toInstant();
        if (due.isAfter(now) && !due.isAfter(furthest)) {
            return schedule;
        }
        String expected = due.isAfter(now)
                ? "a time within " + FURTHEST_YEARS + " years"
                : "a time after now, " + now.atZone(zone).truncatedTo(ChronoUnit.SECONDS);
        throw RefusedValueException.of(
                "scheduled_time", expected, due.atZone(zone).toString());
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
