package io.reminders.testkit.simulation;

import io.reminders.delivery.Attempt;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.HistoryLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A delivery as the checker last saw it. Immutable.
 *
 * @param delivery it
 * @param history its lines
 * @param leasedUntil until when somebody holds it, by the database's clock; empty if nobody does
 */
record Watched(Delivery delivery, List<HistoryLine> history, Optional<Instant> leasedUntil) {

    Watched leased(Instant until) {
        return new Watched(delivery, history, Optional.of(until));
    }

    Watched free() {
        return new Watched(delivery, history, Optional.empty());
    }

    /** The attempt of that number, if there is one. */
    Optional<Attempt> attempt(int number) {
        return delivery.attempts().stream()
                .filter(attempt -> attempt.number() == number)
                .findFirst();
    }
}
