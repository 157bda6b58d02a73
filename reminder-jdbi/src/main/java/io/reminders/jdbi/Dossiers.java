package io.reminders.jdbi;

import io.reminders.calendar.Event;
import io.reminders.delivery.Amendment;
import io.reminders.delivery.Amendment.Effect;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryId;
import io.reminders.delivery.Dossier;
import io.reminders.delivery.EventAmendment;
import io.reminders.delivery.EventDossier;
import io.reminders.delivery.Settlement;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.spi.ReminderRepository.Decision;
import io.reminders.spi.ReminderRepository.EventDecision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        Standing standing = new Standing(reminder, DeliveryTable.of(session.handle(), reminder.id()));
        List<Delivery> deliveries = deliveries(session, standing, statements.now(session.handle()));
        return deliveries.isEmpty() ? Optional.empty() : Optional.of(new Dossier(reminder, deliveries));
    }

    /** Decides about a reminder that is locked. Whoever waited for a lock has waited: the present is read after it. */
    Amendment amend(Session session, Reminder reminder, Decision decision) {
        Standing standing = lock(session, reminder);
        Instant now = statements.now(session.handle());
        Amendment amendment = decision.amend(new Dossier(reminder, deliveries(session, standing, now)), now);
        write(session, standing, amendment);
        return amendment;
    }

    /** Decides about an event that is locked: its reminders are locked in the order of their ids, then deliveries. */
    EventAmendment amend(Session session, EventTable.Row known, EventDecision decision) {
        Event event = known.event();
        ReminderTable.lockAround(session.handle(), known.tenant(), event.id());
        Map<ReminderId, Standing> standings = new LinkedHashMap<>();
        ReminderTable.around(session.handle(), known.tenant(), event.id())
                .forEach(reminder -> standings.put(reminder.id(), lock(session, reminder)));
        Instant now = statements.now(session.handle());
        List<Dossier> dossiers = standings.values().stream()
                .map(standing -> new Dossier(standing.reminder(), deliveries(session, standing, now)))
                .toList();
        EventAmendment amendment = decision.amend(new EventDossier(event, dossiers), now);
        if (amendment.effect() == EventAmendment.Effect.MADE) {
            EventTable.update(session.handle(), new EventTable.Row(known.tenant(), amendment.event()));
            amendment.reminders().forEach(each -> write(session, standings, each));
        }
        return amendment;
    }

    private void write(Session session, Map<ReminderId, Standing> standings, Amendment amendment) {
        Standing standing =
                Objects.requireNonNull(standings.get(amendment.reminder().id()));
        write(session, standing, amendment);
    }

    private static Standing lock(Session session, Reminder reminder) {
        return new Standing(reminder, DeliveryTable.lock(session.handle(), reminder.id()));
    }

    private void write(Session session, Standing before, Amendment amendment) {
        if (amendment.effect() == Effect.REMOVED) {
            remove(session.handle(), before.reminder());
        } else {
            change(session, before, amendment);
        }
    }

    private static void remove(Handle handle, Reminder reminder) {
        DeliveryTable.remove(handle, reminder);
        HistoryTable.remove(handle, reminder);
        ReminderTable.remove(handle, reminder);
    }

    private void change(Session session, Standing before, Amendment amendment) {
        List<Write> writes = new ArrayList<>();
        List<Write> filed = new ArrayList<>();
        for (Settlement settlement : amendment.settlements()) {
            before.row(settlement.id())
                    .ifPresentOrElse(
                            held -> writes.add(Write.overruling(settlement, held)),
                            () -> filed.add(new Write(settlement, 0, 0)));
        }
        books.settle(session, writes);
        books.append(session, filed);
        int version = amendment.reminder().version();
        if (amendment.changes(before.reminder())) {
            ReminderTable.update(session.handle(), amendment.reminder());
            writes.stream()
                    .filter(write -> !write.ends())
                    .forEach(write -> DeliveryTable.plan(session.handle(), write.after(), version));
        }
        books.open(
                session,
                amendment.opened().stream()
                        .map(opened -> new NewDelivery(opened, version))
                        .toList());
    }

    /**
     * The open deliveries and those that have ended, in the order of their ids. One that is neither was opened
     * meanwhile, and is cut off.
     */
    private static List<Delivery> deliveries(Session session, Standing standing, Instant now) {
        Reminder reminder = standing.reminder();
        Map<DeliveryId, List<HistoryRow>> histories =
                Books.byDelivery(HistoryTable.of(session.handle(), reminder.tenant(), reminder.id()));
        Map<DeliveryId, Delivery> deliveries = new TreeMap<>();
        for (OpenRow row : standing.open()) {
            List<HistoryRow> seen = histories.getOrDefault(row.id(), List.of()).stream()
                    .filter(line -> line.number() <= row.lines())
                    .toList();
            deliveries.put(row.id(), row.delivery(reminder.definition(), seen, now));
            histories.remove(row.id());
        }
        histories.forEach((id, rows) -> {
            Delivery told = Delivery.ended(reminder, Books.lines(rows));
            if (told.state().isFinal()) {
                deliveries.put(id, told);
            }
        });
        return List.copyOf(deliveries.values());
    }

    /**
     * A reminder and the rows of its open deliveries. Immutable.
     *
     * @param reminder as it is stored
     * @param open in the order of their ids
     */
    private record Standing(Reminder reminder, List<OpenRow> open) {
        Optional<OpenRow> row(DeliveryId id) {
            return open.stream().filter(row -> row.id().equals(id)).findFirst();
        }
    }
}
