package io.reminders.testkit.simulation;

import io.reminders.delivery.Attempt;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryId;
import io.reminders.delivery.DeliveryState;
import io.reminders.spi.Parcel;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What holds whenever a request is about to leave: INV-2 and INV-9. */
final class RequestLaws {
    private final Database database;
    private final Journal journal;
    private final Set<Request> left = new HashSet<>();

    RequestLaws(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /** A node has found that the send budget of a request is not used up. */
    void checked(Parcel parcel, Watched now) {
        if (database.isSet()) {
            return; // its clock may show an instant twice: nothing follows from what it shows
        }
        Delivery delivery = now.delivery();
        Instant present = database.now();
        if (!present.isBefore(delivery.deliverBy())) {
            journal.violates("INV-9", delivery.id() + ": its send budget reaches beyond " + delivery.deliverBy());
        }
        Optional<Instant> begun = now.attempt(parcel.attempt()).map(Attempt::begunAt);
        if (begun.filter(at -> present.isAfter(at.plus(World.SETTINGS.sendBudget())))
                .isPresent()) {
            journal.violates("INV-9", delivery.id() + ": its send budget was used up, it began at " + begun.get());
        }
    }

    /** The first byte of a request leaves. */
    void departed(Parcel parcel, Watched now) {
        boolean onRecord = now.attempt(parcel.attempt())
                .filter(attempt -> attempt.key().equals(parcel.key()))
                .isPresent();
        if (!onRecord) {
            journal.violates("INV-2", parcel.delivery() + ": a request leaves without an intent on record");
        }
        if (!left.add(new Request(parcel.delivery(), parcel.attempt()))) {
            journal.violates("INV-2", parcel.delivery() + ": a second request leaves for one intent");
        }
        if (now.delivery().state() != DeliveryState.SENDING
                || now.delivery().attempts().size() != parcel.attempt()) {
            journal.saw(Sighting.ZOMBIE_REQUEST);
        }
    }

    private record Request(DeliveryId delivery, int attempt) {}
}
