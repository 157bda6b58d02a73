package io.reminders.http;

import io.reminders.delivery.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is to come of a reminder. Immutable.
 *
 * @param scheduledTime the instant of its point that is next, or was last
 * @param nextActionTime the next instant at which something happens; empty if nothing is to
 */
record Prospect(Instant scheduledTime, Optional<Instant> nextActionTime) {

    static Prospect of(Delivery delivery) {
        boolean waits = !delivery.state().isFinal() && !delivery.isPaused();
        return new Prospect(delivery.course().occursAt(), waits ? Optional.of(delivery.actAt()) : Optional.empty());
    }

    /** How many seconds are left until that, from 0; 0 also if nothing is to happen. */
    long secondsLeft(Instant now) {
        return nextActionTime
                .map(at -> Math.max(0, Duration.between(now, at).toSeconds()))
                .orElse(0L);
    }
}
