package io.reminders.worker;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The ledger's clock as this node knows it. It may lag behind by a round trip and never runs ahead, so that what is
 * judged by it happens late rather than early. One thread at a time.
 */
final class LedgerTime {
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

    /** When this node's ticks will show what the ledger calls {@code instant}. */
    long ticksAt(Instant instant) {
        return seenAt + Duration.between(seen, instant).toNanos();
    }
}
