package io.reminders.testkit.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Virtual time, and everything that is still to happen in it, in its order: what happens at the same instant happens in
 * an order that the seed draws. One thread.
 */
final class Timeline {
    /** A Saturday before the night in which clocks go forward in Europe. */
    static final Instant START = Instant.parse("2026-03-28T12:00:00Z");

    private static final Comparator<Happening> ORDER = Comparator.comparingLong(Happening::at)
            .thenComparingInt(Happening::tie)
            .thenComparingLong(Happening::number);

    private final PriorityQueue<Happening> coming = new PriorityQueue<>(ORDER);
    private final Dice ties;
    private long now;
    private long made;

    Timeline(Dice ties) {
        this.ties = ties;
    }

    /** Nanoseconds since {@link #START}. */
    long now() {
        return now;
    }

    /** The true instant, which no clock in the simulation needs to show. */
    Instant instant() {
        return START.plusNanos(now);
    }

    static long of(Instant instant) {
        return Duration.between(START, instant).toNanos();
    }

    /** Something happens at {@code time}, or now if that has passed. */
    void at(long time, Runnable action) {
        coming.add(new Happening(Math.max(time, now), ties.below(1 << 20), made++, action));
    }

    /** Something happens {@code nanos} from now. */
    void in(long nanos, Runnable action) {
        at(now + nanos, action);
    }

    /** Lets everything happen until {@code end}, and tells {@code after} each time; ends early when that says so. */
    void run(long end, Watch after) {
        while (!coming.isEmpty() && coming.element().at() <= end) {
            Happening next = coming.remove();
            now = next.at();
            next.action().run();
            if (after.isOver()) {
                return;
            }
        }
        now = Math.max(now, end);
    }

    /** Whether a run is over before its end. */
    @FunctionalInterface
    interface Watch {
        boolean isOver();
    }

    private record Happening(long at, int tie, long number, Runnable action) {}
}
