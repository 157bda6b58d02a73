package io.reminders.calendar;

import java.time.Instant;

/**
 * One point of a schedule. Immutable.
 *
 * @param number which point of the schedule it is, from 1
 * @param due the instant at which it asks to be delivered, with a precision of microseconds
 * @param resolution how the instant was found
 * @param zoneRules the version of the zone rules it was found with, such as {@code 2025b}; empty for an absolute
 *     instant
 */
public record Occurrence(int number, Instant due, Resolution resolution, String zoneRules) {

    /** How a wall-clock time became an instant. */
    public enum Resolution {
        /** The schedule named the instant itself, or the wall clock shows that time exactly once. */
        EXACT,
        /**
         * The wall clock skips that time: it was shifted forward by the length of the gap (RFC 5545, section 3.3.5).
         */
        SHIFTED_FORWARD,
        /** The wall clock skips that time: the second before the jump was taken. */
        LAST_BEFORE_GAP,
        /** The wall clock shows that time twice: the first of the two was taken (RFC 5545, section 3.3.5). */
        FIRST_OF_TWO,
        /** The wall clock shows that time twice: the second of the two was taken. */
        SECOND_OF_TWO
    }
}
