package io.reminders.testkit;

import io.reminders.testkit.TcpProxy.Direction;
import java.time.Duration;
import java.util.Optional;

/**
 * What a proxy does to the connections that it passes on. Immutable.
 *
 * @param isCut whether there are no connections at all
 * @param swallowed the direction whose bytes vanish
 * @param holdBack how long each piece of bytes is held back
 * @param bytesLeft how many bytes may still reach the target before a reset
 */
record Disturbance(boolean isCut, Optional<Direction> swallowed, Duration holdBack, long bytesLeft) {
    private static final Disturbance NONE = new Disturbance(false, Optional.empty(), Duration.ZERO, Long.MAX_VALUE);

    static Disturbance none() {
        return NONE;
    }

    static Disturbance cut() {
        return new Disturbance(true, Optional.empty(), Duration.ZERO, Long.MAX_VALUE);
    }

    static Disturbance swallowing(Direction direction) {
        return new Disturbance(false, Optional.of(direction), Duration.ZERO, Long.MAX_VALUE);
    }

    static Disturbance delaying(Duration wait) {
        return new Disturbance(false, Optional.empty(), wait, Long.MAX_VALUE);
    }

    static Disturbance resettingAfter(long bytes) {
        return new Disturbance(false, Optional.empty(), Duration.ZERO, bytes);
    }

    boolean swallows(Direction direction) {
        return swallowed.filter(direction::equals).isPresent();
    }
}
