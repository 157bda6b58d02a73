package io.reminders.worker;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The ledger's clock as this node knows it. It may lag behind by a round trip and never runs ahead, so that what is
 * judged by it happens late rather than early. One thread at a time.
 */
final class LedgerTime {
    private static final Duration FARTHEST = Duration.ofDays(1);

    private Instant seen = Instant.EPOCH;
    private long seenAt;

    /** The ledger said {@code now} in an answer that arrived at {@code ticks}. */
    void saw(Instant now, long ticks) {
        seen = now;
        seenAt = ticks;
    }

    /** The ledger's present moment, at {@code ticks}. */
    Instant at(long ticks) {
        return seen.plusNanos(ticks - seenAt).truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * When this node's ticks will show what the ledger calls {@code instant}; at most a day from the last answer, for
     * nanoseconds do not reach as far as a calendar does, and by then the ledger has been asked again.
     */
    long ticksAt(Instant instant) {
        Duration ahead = Duration.between(seen, instant);
        return seenAt + (ahead.compareTo(FARTHEST) < 0 ? ahead : FARTHEST).toNanos();
    }
}
