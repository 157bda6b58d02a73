package io.reminders.calendar;

import java.time.Instant;

/**
 * When one point of a timetable is delivered. Immutable.
 *
 * @param occurrence the point, at the instant of its own
 * @param due the instant before which no attempt starts
 * @param deliverBy the instant at and after which no attempt starts
 * @param fate what became of it on the way
 */
public record Slot(Occurrence occurrence, Instant due, Instant deliverBy, Fate fate) {

    /** What becomes of a point between its own instant and the one at which it is delivered. */
    public enum Fate {
        /** It is due at its own instant. */
        AS_ASKED,
        /** Its window is shut then: it is due when the window opens. */
        MOVED_LATER,
        /** Its window opens too late: it is due before the window shuts. */
        MOVED_EARLIER,
        /** It was missed, and so was a later one, which is delivered in its place. */
        COLLAPSED,
        /** Its window is shut from now on until it is too late. */
        SHUT_OUT
    }

    /** Whether an attempt is to be made at all. */
    public boolean isOpen() {
        return fate != Fate.COLLAPSED && fate != Fate.SHUT_OUT;
    }

    Slot as(Fate changed) {
        return new Slot(occurrence, due, deliverBy, changed);
    }
}
