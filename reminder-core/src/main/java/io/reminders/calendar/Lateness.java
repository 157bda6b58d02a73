package io.reminders.calendar;

import io.reminders.refusal.RefusedValueException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How late a delivery may start, and what becomes of points that were missed. What still waits when it is too late, and
 * was certainly not accepted, ends EXPIRED. Immutable.
 *
 * @param tolerance how long after its due instant an attempt may still start, from 1 s to 366 days
 * @param missed which of several missed points are delivered
 */
public record Lateness(Duration tolerance, Missed missed) {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Duration AT_ONCE = Duration.ofMinutes(1);
    private static final Lateness DEFAULT = within(Duration.ofHours(1));

    /** Which of several points are delivered that all lie in the past when they are looked at. */
    public enum Missed {
        /** Each that is not too late. */
        EACH,
        /** The last of them, if it is not too late. */
        LAST
    }

    public Lateness {
        if (tolerance.compareTo(SHORTEST) < 0 || tolerance.compareTo(LONGEST) > 0) {
            throw RefusedValueException.of("lateness", "1s to 366 days", tolerance.toString());
        }
    }

    /** One hour: a reminder that is later than that is seldom true any more. */
    public static Lateness defaults() {
        return DEFAULT;
    }

    /** Delivers up to {@code tolerance} late, and not at all after that. */
    public static Lateness within(Duration tolerance) {
        return new Lateness(tolerance, Missed.EACH);
    }

    /** Delivers on time or, within a minute, not at all: what an outage made late is left out. */
    public static Lateness skip() {
        return within(AT_ONCE);
    }

    /** Delivers up to {@code tolerance} late; of several points that were missed, only the last. */
    public static Lateness collapse(Duration tolerance) {
        return new Lateness(tolerance, Missed.LAST);
    }

    /** Delivers until the event starts; of several points that were missed, only the last. */
    public static Lateness untilTheEvent() {
        return collapse(LONGEST);
    }

    /** The instant at and after which no attempt may start. */
    public Instant deliverBy(Instant due) {
        return due.plus(tolerance);
    }

    /** The same, where nobody is to be reminded at or after {@code deadline}. */
    Instant deliverBy(Instant due, Optional<Instant> deadline) {
        Instant late = deliverBy(due);
        return deadline.filter(late::isAfter).orElse(late);
    }
}
