package io.reminders.jdbi;

import io.reminders.delivery.Agenda;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryId;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/*
 * What comes next is inserted plainly. Whoever passes the turn on holds the lock of the delivery that has it, under its current
 * token, and takes it out of waiting in the same transaction; so a delivery passes its turn on once, and a repetition is fenced
 * before it comes here. A key that is there all the same is a defect, which is better met than hidden.
 */
/** Lets series go on: opens the next delivery in the transaction that takes one out of waiting. Immutable. */
final class Series {
    private final Statements statements;
    private final Books books;

    Series(Statements statements) {
        this.statements = statements;
        this.books = new Books(statements);
    }

    /**
     * Locks the reminders of deliveries that will pass their turn on, in the order of their ids: before any delivery,
     * and so before a cancel or an edit that comes meanwhile. Where there are none, no statement is run.
     */
    Held hold(Session session, Collection<Delivery> passing) {
        List<SeriesRow.Name> names = passing.stream()
                .map(SeriesRow.Name::of)
                .distinct()
                .sorted(Comparator.comparing(name -> name.id().value().toString()))
                .toList();
        Map<ReminderId, Optional<Reminder>> held = new HashMap<>();
        if (!names.isEmpty()) {
            statements.lockSeries(session.handle(), names).forEach(row -> held.put(row.id(), row.reminder()));
        }
        return new Held(held);
    }

    /** Opens what follows the deliveries that these writes take out of waiting. Of a reminder that is gone, nothing. */
    void goOn(Session session, Held held, List<Write> writes, Supplier<Instant> now) {
        List<Write> passing = writes.stream()
                .filter(write -> write.settlement().passesTheTurn())
                .toList();
        if (passing.isEmpty()) {
            return;
        }
        Instant at = now.get();
        List<NewDelivery> next = new ArrayList<>();
        for (Write write : passing) {
            held.reminder(write.id())
                    .ifPresent(reminder -> new Agenda(reminder)
                            .following(write.settlement(), at)
                            .ifPresent(opened -> next.add(new NewDelivery(opened, reminder.version()))));
        }
        books.open(session, next);
    }

    /**
     * The reminders that are locked. Immutable.
     *
     * @param reminders as they stand now; empty where one cannot be read here
     */
    record Held(Map<ReminderId, Optional<Reminder>> reminders) {
        Held {
            reminders = Map.copyOf(reminders);
        }

        /** False for a delivery of a series that cannot be read here: a node that can is to let it go on. */
        boolean isReadable(DeliveryId id) {
            return !reminders.containsKey(id.reminder()) || reminder(id).isPresent();
        }

        Optional<Reminder> reminder(DeliveryId id) {
            return reminders.getOrDefault(id.reminder(), Optional.empty());
        }
    }
}
