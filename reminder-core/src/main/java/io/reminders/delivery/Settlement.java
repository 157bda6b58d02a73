package io.reminders.delivery;

import java.util.Optional;

/**
 * What is written when a delivery is settled: where it stood, where it stands now, and the line that says why.
 * Immutable.
 *
 * @param before the delivery as it was when the verdict was given; its token fences the write
 * @param after the delivery as it is to be
 * @param line the line to append; empty where nothing happened but that a later instant was chosen
 */
public record Settlement(Delivery before, Delivery after, Optional<HistoryLine> line) {

    /** Whose settlement it is. */
    public DeliveryId id() {
        return before.id();
    }

    /**
     * Whether whoever holds the delivery has judged without what this settlement knows: whoever writes it without a
     * lease then raises the token, so that the holder is fenced and brings what it knows as evidence. Beside a delivery
     * that has ended, evidence is only filed, unless it resolves it.
     */
    public boolean moves() {
        return before.state() != after.state()
                || (line.isPresent() && !before.state().isFinal());
    }

    /**
     * Whether it takes a delivery of a series out of waiting for good: then the next one is opened in the same
     * transaction, {@link Agenda#following}.
     */
    public boolean passesTheTurn() {
        return before.headsSeries() && !after.headsSeries();
    }
}
