package io.reminders.simulators.vapi;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that is going to happen to a call. Immutable.
 *
 * @param after how long after the cue before it
 */
record Cue(Duration after, Turn turn, String text) {

    static Cue of(Duration after, Turn turn) {
        return new Cue(after, turn, "");
    }

    Happening happeningAt(Instant at) {
        return new Happening(turn, at, text);
    }

    @Override
    public String toString() {
        return turn + " after " + after;
    }
}
