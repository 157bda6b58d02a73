package io.reminders.jdbi;

import io.reminders.delivery.Amendment;
import io.reminders.delivery.Amendment.Effect;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryId;
import io.reminders.delivery.Dossier;
import io.reminders.delivery.Settlement;
import io.reminders.reminder.Reminder;
import io.reminders.spi.ReminderRepository.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Puts reminders together with their deliveries, and writes what their host wants of them. Immutable. */
final class Dossiers {
    private final Statements statements;
    private final Books books;

    Dossiers(Statements statements) {
        this.statements = statements;
        this.books = new Books(statements);
    }

    /** Reads without a lock: what a worker writes meanwhile is cut off, and what a host removes meanwhile is gone. */
    Optional<Dossier> read(Session session, Reminder reminder) {
        List<OpenRow> open = DeliveryTable.of(session.handle(), reminder.id());
        Instant now = statements.now(session.handle());
        List<Delivery> deliveries = deliveries(session, reminder, open, now);
        return deliveries.isEmpty() ? Optional.empty() : Optional.of(new Dossier(reminder, deliveries));
    }

    /** Decides about a reminder that is locked. Whoever waited for a lock has waited: the present is read after it. */
    Amendment amend(Session session, Reminder reminder, Decision decision) {
        List<OpenRow> open = DeliveryTable.lock(session.handle(), reminder.id());
        Instant now = statements.now(session.handle());
        Amendment amendment = decision.amend(new Dossier(reminder, deliveries(session, reminder, open, now)), now);
        if (amendment.effect() == Effect.REMOVED) {
            remove(session.handle(), reminder);
        } else {
            write(session, reminder, open, amendment);
        }
        return amendment;
    }

    private static void remove(Handle handle, Reminder reminder) {
        DeliveryTable.remove(handle, reminder);
        HistoryTable.remove(handle, reminder);
        ReminderTable.remove(handle, reminder);
    }

    private void write(Session session, Reminder before, List<OpenRow> open, Amendment amendment) {
        List<Write> writes = new ArrayList<>();
        List<Write> filed = new ArrayList<>();
        for (Settlement settlement : amendment.settlements()) {
            Optional<OpenRow> row = open.stream()
                    .filter(each -> each.id().equals(settlement.id()))
                    .findFirst();
            row.ifPresentOrElse(
                    held -> writes.add(Write.overruling(settlement, held)),
                    () -> filed.add(new Write(settlement, 0, 0)));
        }
        books.settle(session, writes);
        books.append(session, filed);
        if (amendment.changes(before)) {
            ReminderTable.update(session.handle(), amendment.reminder());
            writes.stream()
                    .filter(write -> !write.ends())
                    .forEach(write -> DeliveryTable.plan(
                            session.handle(),
                            write.after(),
                            amendment.reminder().version()));
        }
    }

    /** The open deliveries and those that have ended, in the order of their ids. */
    private static List<Delivery> deliveries(Session session, Reminder reminder, List<OpenRow> open, Instant now) {
        Map<DeliveryId, List<HistoryRow>> histories =
                Books.byDelivery(HistoryTable.of(session.handle(), reminder.tenant(), reminder.id()));
        Map<DeliveryId, Delivery> deliveries = new TreeMap<>();
        for (OpenRow row : open) {
            List<HistoryRow> seen = histories.getOrDefault(row.id(), List.of()).stream()
                    .filter(line -> line.number() <= row.lines())
                    .toList();
            deliveries.put(row.id(), row.delivery(reminder.definition().route(), seen, now));
        }
        histories.forEach(
                (id, rows) -> deliveries.computeIfAbsent(id, ended -> Delivery.ended(reminder, Books.lines(rows))));
        return List.copyOf(deliveries.values());
    }
}
