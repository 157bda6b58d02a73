package io.reminders.testkit.simulation;

import java.time.Instant;

/**
 * A promise that was not kept. Immutable.
 *
 * @param invariant which, such as {@code INV-3}
 * @param at when, in the simulation's true time
 * @param what what was seen
 */
public record Violation(String invariant, Instant at, String what) {
    /** The invariant, the instant and what was seen, in one line. */
    @Override
    public String toString() {
        return invariant + " at " + at + ": " + what;
    }
}
