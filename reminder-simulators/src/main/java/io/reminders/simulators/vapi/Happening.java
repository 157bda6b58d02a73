package io.reminders.simulators.vapi;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Something that happened to a call. Immutable.
 *
 * @param at by the simulator's clock, in whole milliseconds as Vapi writes them
 * @param text what was said, pressed or called, or why the call ended; else empty
 */
record Happening(Turn turn, Instant at, String text) {

    Happening {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public String toString() {
        return turn + " at " + at;
    }
}
