package io.reminders.delivery;

import java.util.Optional;

/**
 * A delivery that is opened, and the line that tells how its instant was found. Immutable.
 *
 * @param delivery it; one that has ended already is told by its line alone
 * @param line the first line of its history; empty where its reminder says everything
 */
public record Opened(Delivery delivery, Optional<HistoryLine> line) {

    /** Whether it is still to come. */
    public boolean isOpen() {
        return !delivery.state().isFinal();
    }

    /** The same, but it waits for its host to resume it. */
    Opened paused() {
        Verdict waits = new Verdict(DeliveryState.SCHEDULED, delivery.step(), Delivery.NEVER, Reasons.PAUSED_BY_HOST);
        return isOpen() ? new Opened(delivery.following(waits), line) : this;
    }
}
