package io.reminders.testkit;

import io.reminders.delivery.Settlement;
import java.time.Instant;

/** One method of a port on its way to its commit. One thread at a time. */
final class Transaction {
    private final Instant now;
    private boolean wakes;

    Transaction(Instant now) {
        this.now = now;
    }

    /** The present moment, the same from its begin to its commit. */
    Instant now() {
        return now;
    }

    /** Says that a delivery is due now or later, so that workers are woken after the commit. */
    void madeDue() {
        wakes = true;
    }

    /** The same, if the delivery is still open after it, or the next of its series may have been opened. */
    void wrote(Settlement settlement) {
        wakes |= !settlement.after().state().isFinal() || settlement.passesTheTurn();
    }

    boolean wakes() {
        return wakes;
    }
}
