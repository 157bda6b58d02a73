package io.reminders.simulators;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Time that stands still until a test moves it, so that nothing happens behind its back and nobody has to sleep. What
 * falls due happens on the thread that calls {@link #advance}, each thing at its own instant, and is done when that
 * call returns; this includes server events, which are posted and answered by then. It starts no thread. Thread-safe,
 * but one thread should do the moving.
 */
public final class ManualTimeline implements Timeline {

    private static final Comparator<Moment> IN_ORDER =
            Comparator.comparing(Moment::at).thenComparingLong(Moment::sequence);

    /**
     * Held for reading by what wants time to stand still, for writing by what moves it; taken before the other lock.
     */
    private final ReadWriteLock movement = new ReentrantReadWriteLock();

    private final ReentrantLock lock = new ReentrantLock();
    private final PriorityQueue<Moment> moments = new PriorityQueue<>(IN_ORDER);
    private Instant now;
    private long asked;
    private boolean closed;

    private ManualTimeline(Instant start) {
        now = start;
    }

    /** A timeline at which it is this instant. */
    public static ManualTimeline startingAt(Instant start) {
        return new ManualTimeline(start);
    }

    /**
     * Moves time on and plays what falls due on the way. Zero plays what is due now.
     *
     * @throws IllegalArgumentException if the step is negative
     */
    public void advance(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("step: expected PT0S or more but was " + step);
        }
        advanceTo(instant().plus(step));
    }

    /**
     * Moves time on to an instant, for example that of another clock in the same test, and plays what falls due on the
     * way.
     *
     * @throws IllegalArgumentException if the instant has passed
     */
    public void advanceTo(Instant target) {
        if (target.isBefore(instant())) {
            throw new IllegalArgumentException("target: expected " + instant() + " or later but was " + target);
        }
        for (var next = dueBy(target); next.isPresent(); next = dueBy(target)) {
            next.get().run();
        }
    }

    @Override
    public Instant instant() {
        lock.lock();
        try {
            return now;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void after(Duration delay, Runnable action) {
        lock.lock();
        try {
            moments.add(new Moment(delay.isNegative() ? now : now.plus(delay), asked++, action));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void aside(Runnable work) {
        if (!isClosed()) {
            work.run();
        }
    }

    @Override
    public <T> T atOneInstant(Supplier<T> action) {
        movement.readLock().lock();
        try {
            return action.get();
        } finally {
            movement.readLock().unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** The next action due by then, with the clock moved to it; else none, with the clock moved all the way. */
    private Optional<Runnable> dueBy(Instant target) {
        movement.writeLock().lock();
        lock.lock();
        try {
            var next = moments.peek();
            if (closed || next == null || next.at().isAfter(target)) {
                now = target;
                return Optional.empty();
            }
            moments.remove();
            now = next.at();
            return Optional.of(next.action());
        } finally {
            lock.unlock();
            movement.writeLock().unlock();
        }
    }

    private record Moment(Instant at, long sequence, Runnable action) {}
}
