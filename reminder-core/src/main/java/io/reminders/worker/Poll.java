package io.reminders.worker;

import io.reminders.spi.ClaimRequest.Errand;
import java.time.Duration;

/**
 * When to look for one kind of work. It asks at the instant at which the next piece is known to be due, when it is
 * woken, and otherwise every so often; one question at a time. One thread at a time.
 */
final class Poll {
    private final Errand errand;
    private final Duration reach;
    private final long every;
    private boolean asking;
    private boolean starving;
    private long nextAt;

    /**
     * A poll that asks at once.
     *
     * @param reach how far back it looks
     * @param every how long it waits at most between two questions
     */
    Poll(Errand errand, Duration reach, Duration every, long ticks) {
        this.errand = errand;
        this.reach = reach;
        this.every = every.toNanos();
        this.nextAt = ticks;
    }

    Errand errand() {
        return errand;
    }

    Duration reach() {
        return reach;
    }

    boolean isDue(long ticks) {
        return !asking && ticks - nextAt >= 0;
    }

    /** Ticks at which it wants to ask next; {@link Long#MAX_VALUE} while a question is under way. */
    long nextAt() {
        return asking ? Long.MAX_VALUE : nextAt;
    }

    void asked(long ticks) {
        asking = true;
        nextAt = ticks + every;
    }

    /** There may be work at {@code ticks}. */
    void wakeAt(long ticks) {
        nextAt = Math.min(nextAt, ticks);
    }

    void answered() {
        asking = false;
    }

    /** The question failed: nothing before {@code ticks}. */
    void failed(long ticks) {
        asking = false;
        nextAt = ticks;
    }

    /** There was no permit to ask with: it asks when one is free, or after the usual wait. */
    void starves(long ticks) {
        starving = true;
        nextAt = ticks + every;
    }

    /** Permits are free again. */
    void isFed(long ticks) {
        if (starving) {
            starving = false;
            wakeAt(ticks);
        }
    }
}
