package io.reminders.testkit;

import io.reminders.delivery.Attempt;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryId;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.Intent;
import io.reminders.delivery.Settlement;
import io.reminders.spi.ClaimRequest;
import io.reminders.spi.Claims.Claim;
import io.reminders.spi.DeliveryLedger.Hold;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Leases deliveries, and lets those who hold a lease write under its token. One thread at a time. */
final class Worklist {
    private final Books books;

    Worklist(Books books) {
        this.books = books;
    }

    List<Claim> claim(ClaimRequest request, Instant now) {
        return books.open.claimable(request, now).stream()
                .flatMap(row -> take(row, now, request.lease()).stream())
                .toList();
    }

    private Optional<Claim> take(OpenRow row, Instant now, Duration lease) {
        OpenRow taken = row.withToken(row.delivery().token() + 1).heldUntil(now.plus(lease));
        books.open.put(taken);
        return books.reminders
                .find(row.delivery().id().reminder())
                .map(reminder -> new Claim(taken.asItStands(now), reminder.definition()));
    }

    /**
     * Whether the request of {@code intent} may be placed, because its intent is on record from now on or was before.
     */
    boolean begin(Intent intent, Instant now) {
        Optional<OpenRow> row = current(intent.delivery());
        if (row.filter(begun -> isRepeated(intent, begun)).isPresent()) {
            return true;
        }
        Optional<OpenRow> leased = row.filter(held -> mayBegin(held.asItStands(now), now));
        leased.ifPresent(held -> books.begin(intent.settlement(now), held.leaseUntil(), now));
        return leased.isPresent();
    }

    private static boolean isRepeated(Intent intent, OpenRow row) {
        Optional<Attempt> newest = row.delivery().newest();
        return row.delivery().state() == DeliveryState.SENDING
                && newest.map(Attempt::key).equals(Optional.of(intent.key()));
    }

    private static boolean mayBegin(Delivery stored, Instant now) {
        return stored.state() == DeliveryState.LEASED && stored.mayStart(now);
    }

    /** Whether it was written. */
    boolean settle(Settlement settlement, Transaction transaction) {
        Optional<OpenRow> row = current(settlement.before());
        row.ifPresent(stored -> {
            books.settle(settlement, transaction.now());
            transaction.wrote(settlement);
        });
        return row.isPresent();
    }

    boolean renew(Hold hold, Instant until) {
        Optional<OpenRow> row = held(hold);
        row.ifPresent(stored -> books.open.put(stored.heldUntil(until)));
        return row.isPresent();
    }

    /** Whether it was given up. */
    boolean release(Hold hold, Transaction transaction) {
        Optional<OpenRow> row = held(hold).filter(stored -> stored.delivery().state() != DeliveryState.SENDING);
        row.ifPresent(stored -> {
            books.open.put(stored.withToken(hold.token() + 1).heldUntil(OpenRow.UNHELD));
            transaction.madeDue();
        });
        return row.isPresent();
    }

    private Optional<OpenRow> held(Hold hold) {
        return current(hold.delivery(), hold.token())
                .filter(row -> !row.leaseUntil().equals(OpenRow.UNHELD));
    }

    private Optional<OpenRow> current(Delivery seen) {
        return current(seen.id(), seen.token());
    }

    private Optional<OpenRow> current(DeliveryId id, long token) {
        return books.open.find(id).filter(row -> row.delivery().token() == token);
    }
}
