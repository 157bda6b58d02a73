package io.reminders.simulators;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * The time in which a simulator plays: a clock, and what is still to happen by it. Either {@linkplain #live live} or
 * {@linkplain ManualTimeline moved by a test}. Thread-safe.
 */
public sealed interface Timeline extends InstantSource, AutoCloseable permits LiveTimeline, ManualTimeline {

    /**
     * A timeline that passes by itself, on daemon threads of its own.
     *
     * @param clock says which instant it is; how long a delay takes is measured on the JDK's monotonic clock
     */
    static Timeline live(InstantSource clock) {
        return new LiveTimeline(clock);
    }

    /**
     * Lets an action happen once. Actions of one instant happen in the order in which they were asked for. After
     * {@link #close()} the request is ignored.
     *
     * @param delay how long from now; what is not positive means as soon as possible
     * @param action short, and never waiting for anybody: it holds up everything else on a live timeline
     */
    void after(Duration delay, Runnable action);

    /**
     * Runs work that may wait for somebody else: on a thread of its own on a live timeline, on the caller's on a manual
     * one. After {@link #close()} the request is ignored.
     */
    void aside(Runnable work);

    /**
     * Does something at one instant: a manual timeline is not moved before it is done. A request is handled like this,
     * so that what it sets in motion is under way before anybody who learns of the request can move time.
     *
     * @param action short, and never waiting for anybody
     */
    <T> T atOneInstant(Supplier<T> action);

    /** Ends this time: what has not happened never will, and work in progress is interrupted. */
    @Override
    void close();
}
