package io.reminders.vapi;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * The moment at which the first byte of a request leaves: once and in time, or never. Whoever waits for the answer and
 * whoever writes the request are different threads, and exactly one of them decides. Thread-safe.
 */
final class Departure {
    /** Longer than any timeout here, and short enough to be counted in nanoseconds. */
    private static final Duration NO_HURRY = Duration.ofDays(1);

    private enum State {
        WAITING,
        LEFT,
        STAYED
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private final LongSupplier ticker;
    private final long start;
    private final long budget;

    private Departure(Duration budget, LongSupplier ticker) {
        this.ticker = ticker;
        this.start = ticker.getAsLong();
        this.budget = (budget.compareTo(NO_HURRY) < 0 ? budget : NO_HURRY).toNanos();
    }

    /** A departure that must come within the budget, counted from now. */
    static Departure within(Duration budget, LongSupplier ticker) {
        return new Departure(budget, ticker);
    }

    /** A departure at whatever time: for questions, which change nothing. */
    static Departure unhurried(LongSupplier ticker) {
        return new Departure(NO_HURRY, ticker);
    }

    /** How much of the budget is left; zero or less when it is used up. */
    Duration left() {
        return Duration.ofNanos(budget - (ticker.getAsLong() - start));
    }

    /**
     * Called right before the first byte.
     *
     * @throws TooLateException if the budget is used up, or nobody waits for the answer any more; no byte may leave
     *     then
     */
    void leave() throws TooLateException {
        if (left().compareTo(Duration.ZERO) <= 0) {
            stay();
        }
        if (!state.compareAndSet(State.WAITING, State.LEFT)) {
            throw new TooLateException();
        }
    }

    /** From now on no byte may leave, unless the first one has. */
    void stay() {
        state.compareAndSet(State.WAITING, State.STAYED);
    }

    boolean hasLeft() {
        return state.get() == State.LEFT;
    }

    /** Says that the first byte may not leave any more. */
    static final class TooLateException extends IOException {
        private static final long serialVersionUID = 1;

        TooLateException() {
            super("the request may not leave any more");
        }
    }
}
