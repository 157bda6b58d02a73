package io.reminders.testkit;

import io.reminders.delivery.Delivery;
import io.reminders.delivery.Evidence;
import io.reminders.delivery.Reasons;
import io.reminders.delivery.Settlement;
import io.reminders.spi.DeliveryLedger.Filed;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Puts evidence on record where it belongs, or aside until that is known. One thread at a time. */
final class Filing {
    private final Books books;
    private final Parking parking = new Parking();

    Filing(Books books) {
        this.books = books;
    }

    Filed file(Evidence evidence, Transaction transaction) {
        Instant now = transaction.now();
        Optional<Delivery> meant = books.histories.meantBy(evidence).flatMap(id -> books.find(id, now));
        if (meant.isPresent() && books.histories.hasOnRecord(meant.get().id(), evidence.dedupKey())) {
            return Filed.REPEATED;
        }
        Optional<Settlement> settlement = meant.flatMap(delivery -> delivery.file(evidence, now));
        if (settlement.isEmpty()) {
            parking.keep(evidence, now);
            return Filed.PARKED;
        }
        books.overrule(settlement.get());
        transaction.wrote(settlement.get());
        return filed(settlement.get());
    }

    int match(Duration keep, Transaction transaction) {
        parking.takeMatching(evidence -> books.histories.meantBy(evidence).isPresent())
                .forEach(evidence -> file(evidence, transaction));
        return parking.dropOlderThan(transaction.now().minus(keep));
    }

    private static Filed filed(Settlement settlement) {
        if (settlement.moves()) {
            return Filed.MOVED;
        }
        boolean contradicts = settlement
                .line()
                .filter(line -> line.why().equals(Reasons.CONTRADICTION))
                .isPresent();
        return contradicts ? Filed.CONTRADICTS : Filed.FILED;
    }
}
