package io.reminders.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that stands still until a test moves it. Thread-safe.
 *
 * <p>It has two hands, as a machine has: {@link #instant()} is the wall clock, which can be set to any instant, and
 * {@link #ticks()} is the monotonic reading, which only {@link #advance} moves.
 */
public final class ManualClock implements InstantSource {
    private Instant instant;
    private long ticks;

    private ManualClock(Instant instant) {
        this.instant = instant;
    }

    /** A clock that shows the instant which {@code text} states, such as {@code 2026-03-07T12:00:00Z}. */
    public static ManualClock at(String text) {
        return at(Instant.parse(text));
    }

    /** A clock that shows {@code instant}. */
    public static ManualClock at(Instant instant) {
        return new ManualClock(instant);
    }

    /** What the wall clock shows. */
    @Override
    public synchronized Instant instant() {
        return instant;
    }

    /** What the monotonic clock shows, in nanoseconds; it starts at 0 and never goes back. */
    public synchronized long ticks() {
        return ticks;
    }

    /**
     * Lets time pass: both hands move.
     *
     * @throws IllegalArgumentException if {@code passed} is negative
     */
    public synchronized void advance(Duration passed) {
        if (passed.isNegative()) {
            throw new IllegalArgumentException("passed: expected 0s or more but was " + passed);
        }
        instant = instant.plus(passed);
        ticks += passed.toNanos();
    }

    /** Sets the wall clock, forwards or back, as an operator or a time server does; no time passes. */
    public synchronized void set(Instant shown) {
        instant = shown;
    }

    /** The instant that the wall clock shows. */
    @Override
    public String toString() {
        return "ManualClock[" + instant() + "]";
    }
}
