package io.reminders.calendar;

import io.reminders.refusal.RefusedValueException;
import java.time.Duration;
import java.time.Instant;

/**
 * How late a delivery may start. What still waits then, and was certainly not accepted, ends EXPIRED. Immutable.
 *
 * @param tolerance how long after its due instant an attempt may still start, from 1 s to 366 days
 */
public record Lateness(Duration tolerance) {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Lateness DEFAULT = new Lateness(Duration.ofHours(1));

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
        return new Lateness(tolerance);
    }

    /** The instant at and after which no attempt may start. */
    public Instant deliverBy(Instant due) {
        return due.plus(tolerance);
    }
}
