package io.reminders.testkit.simulation;

import io.reminders.delivery.Delivery;
import io.reminders.delivery.Settlement;
import io.reminders.spi.DeliveryLedger.Hold;
import java.time.Instant;

/** What holds whenever a lease is taken, extended or given up: INV-5, INV-6 and INV-8. */
final class LeaseLaws {
    private final Journal journal;

    LeaseLaws(Journal journal) {
        this.journal = journal;
    }

    /** A delivery was handed out at {@code now}, by the database's clock. */
    void claimed(Watched before, Delivery claimed, Instant now) {
        law("INV-5", claimed.token() > before.delivery().token(), claimed, "claimed without a new token");
        law("INV-8", !now.isBefore(before.delivery().actAt()), claimed, "claimed before its instant");
        before.leasedUntil().ifPresent(until -> {
            law("INV-5", !now.isBefore(until), claimed, "claimed while it was leased until " + until);
            journal.saw(Sighting.TAKEN_OVER);
        });
    }

    void settled(Watched before, Settlement settlement, boolean applied) {
        boolean current = settlement.before().token() == before.delivery().token()
                && !before.delivery().state().isFinal();
        law("INV-6", current || !applied, before.delivery(), "a settlement under a token that is not current");
        law("INV-6", applied || !current, before.delivery(), "a settlement under the current token was not applied");
        if (!applied) {
            journal.saw(Sighting.STALE_SETTLEMENT);
        }
    }

    void renewed(Watched before, Hold hold) {
        Delivery delivery = before.delivery();
        law("INV-6", hold.token() == delivery.token(), delivery, "a lease under another token was renewed");
        law("INV-5", before.leasedUntil().isPresent(), delivery, "a lease that was given up was renewed");
    }

    void released(Watched before, Hold hold) {
        law("INV-6", hold.token() == before.delivery().token(), before.delivery(), "released under another token");
    }

    private void law(String invariant, boolean holds, Delivery delivery, String otherwise) {
        if (!holds) {
            journal.violates(invariant, delivery.id() + " " + delivery.state() + ": " + otherwise);
        }
    }
}
