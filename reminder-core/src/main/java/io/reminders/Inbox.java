package io.reminders;

import io.reminders.delivery.Evidence;
import io.reminders.spi.DeliveryLedger;
import java.util.List;

/**
 * Takes what providers and recipients say later: receipts and acknowledgements. Thread-safe; it starts no thread.
 *
 * <p>Evidence is always taken: early, late, twice or out of order. What it means follows from everything that is known
 * by then.
 */
public final class Inbox {
    private final DeliveryLedger ledger;

    private Inbox(DeliveryLedger ledger) {
        this.ledger = ledger;
    }

    /** An inbox that files in {@code ledger}. */
    public static Inbox over(DeliveryLedger ledger) {
        return new Inbox(ledger);
    }

    /**
     * Files one piece of evidence, such as a provider adapter reads from a callback that it has verified.
     *
     * @return what became of it
     * @throws io.reminders.spi.RepositoryException if it is not known whether it was filed: take it again
     */
    public DeliveryLedger.Filed take(Evidence evidence) {
        return ledger.file(evidence);
    }

    /**
     * Files several, in order.
     *
     * @return what became of each, in the same order
     * @throws io.reminders.spi.RepositoryException if it is not known whether all were filed: take them all again
     */
    public List<DeliveryLedger.Filed> takeAll(List<Evidence> evidence) {
        return evidence.stream().map(this::take).toList();
    }
}
