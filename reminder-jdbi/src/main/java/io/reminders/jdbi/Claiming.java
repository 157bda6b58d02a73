package io.reminders.jdbi;

import io.reminders.delivery.DeliveryId;
import io.reminders.reminder.Definition;
import io.reminders.reminder.Reminder;
import io.reminders.spi.ClaimRequest;
import io.reminders.spi.Claims;
import io.reminders.spi.Claims.Claim;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes deliveries for a node, with everything that is known of them. Immutable. */
final class Claiming {
    private static final Logger LOG = LoggerFactory.getLogger(Claiming.class);

    private final Statements statements;
    private final Books books;

    Claiming(Statements statements) {
        this.statements = statements;
        this.books = new Books(statements);
    }

    Claims claim(Session session, ClaimRequest request) {
        Taken taken = statements.claim(session.handle(), request);
        List<DeliveryId> tried = taken.rows().stream()
                .map(Taken.Row::delivery)
                .filter(row -> row.lines() > 0)
                .map(OpenRow::id)
                .sorted()
                .toList();
        Map<DeliveryId, List<HistoryRow>> histories = books.histories(session, tried);
        List<Claim> claims = taken.rows().stream()
                .flatMap(row -> claim(session, row, histories, taken.now()).stream())
                .toList();
        return new Claims(taken.now(), claims, taken.nextActAt());
    }

    /** The delivery is locked, so nobody changes its reminder any more: this look sees what was committed. */
    private static Definition askedNow(Session session, OpenRow delivery) {
        return ReminderTable.find(
                        session.handle(), delivery.tenant(), delivery.id().reminder())
                .map(Reminder::definition)
                .orElseThrow(() -> UnreadableRowException.of("reminder of delivery " + delivery.id()));
    }

    /** A row that cannot be read stays leased, so that it does not come back at once and hold up its neighbours. */
    private static Optional<Claim> claim(
            Session session, Taken.Row row, Map<DeliveryId, List<HistoryRow>> histories, Instant now) {
        OpenRow delivery = row.delivery();
        List<HistoryRow> history = histories.getOrDefault(delivery.id(), List.of());
        try {
            Definition definition = row.isStale() ? askedNow(session, delivery) : row.asked();
            return Optional.of(new Claim(delivery.delivery(definition, history, now), definition));
        } catch (UnreadableRowException unreadable) {
            LOG.error("claim: delivery {} is passed over: {}", delivery.id(), unreadable.getMessage());
            return Optional.empty();
        }
    }
}
