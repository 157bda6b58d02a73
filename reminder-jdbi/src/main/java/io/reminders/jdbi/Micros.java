package io.reminders.jdbi;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Instants and durations as the tables keep them: in microseconds, instants since 1970, UTC. */
final class Micros {
    private static final long PER_SECOND = 1_000_000L;

    private Micros() {}

    static long of(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), PER_SECOND), instant.getNano() / 1_000);
    }

    static long of(Duration duration) {
        return Math.addExact(Math.multiplyExact(duration.getSeconds(), PER_SECOND), duration.getNano() / 1_000);
    }

    /** Of an instant; null where it is the other, so that a column says so by being empty. */
    static @Nullable Long unless(Instant other, Instant instant) {
        return instant.equals(other) ? null : of(instant);
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * 1_000L);
    }
}
