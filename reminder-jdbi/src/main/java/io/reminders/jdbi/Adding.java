package io.reminders.jdbi;

import io.reminders.calendar.Event;
import io.reminders.calendar.Event.Standing;
import io.reminders.delivery.Agenda;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.Dossier;
import io.reminders.delivery.Opened;
import io.reminders.reminder.NaturalKey;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.spi.ReminderRepository.Added;
import io.reminders.spi.RepositoryException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Stores what a host asks for, with the deliveries that it begins with. Immutable. */
final class Adding {
    /** A key that was taken may be free again at the next look, because its reminder was removed. */
    private static final int MOST_ATTEMPTS = 3;

    /** SQLSTATE class "no data": the key was taken again and again, and the reminders that took it are gone. */
    private static final String NO_DATA = "02000";

    private final Statements statements;
    private final Books books;

    Adding(Statements statements) {
        this.statements = statements;
        this.books = new Books(statements);
    }

    /**
     * In the order of their events, then of their keys, so that two hosts that add the same at once do not deadlock.
     */
    List<Added> addAll(Session session, List<Reminder> reminders) {
        Map<ReminderId, Added> added = new HashMap<>();
        reminders.stream()
                .sorted(Comparator.comparing(Adding::event).thenComparing(Adding::key))
                .forEach(reminder -> added.put(reminder.id(), add(session, reminder)));
        return reminders.stream()
                .map(reminder -> Objects.requireNonNull(added.get(reminder.id())))
                .toList();
    }

    private static String event(Reminder reminder) {
        return reminder.event().map(event -> event.id().value()).orElse("");
    }

    private static String key(Reminder reminder) {
        return reminder.key().map(NaturalKey::value).orElse("");
    }

    Added add(Session session, Reminder reminder) {
        return reminder.event()
                .map(event -> addAround(session, reminder, event))
                .orElseGet(() -> addAsAsked(session, reminder));
    }

    /** A key that is taken is not to make its event known; so that is looked at before, and again after the lock. */
    private Added addAround(Session session, Reminder reminder, Event asked) {
        Optional<Reminder> before = existing(session.handle(), reminder);
        if (before.isPresent()) {
            return new Added.Existing(before.get());
        }
        Event known = held(session.handle(), new EventTable.Row(reminder.tenant(), asked));
        if (known.standing() != Standing.PLANNED) {
            return existing(session.handle(), reminder)
                    .<Added>map(Added.Existing::new)
                    .orElseGet(() -> new Added.EventOver(reminder, known));
        }
        return addAsAsked(session, reminder.around(known));
    }

    /** The event as it is known, locked; it is known from now on if it was not. */
    private Event held(Handle handle, EventTable.Row asked) {
        return EventTable.lock(handle, asked.tenant(), asked.event().id()).orElseGet(() -> {
            statements.add(handle, asked);
            return EventTable.lock(handle, asked.tenant(), asked.event().id()).orElseThrow();
        });
    }

    private Added addAsAsked(Session session, Reminder reminder) {
        List<NewDelivery> opening = new Agenda(reminder)
                .opening().stream()
                        .map(opened -> new NewDelivery(opened, reminder.version()))
                        .toList();
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            if (isStored(session, reminder, opening)) {
                return new Added.New(reminder.withStatus(Dossier.statusOf(inOrder(opening))));
            }
            Optional<Reminder> existing = existing(session.handle(), reminder);
            if (existing.isPresent()) {
                return new Added.Existing(existing.get());
            }
        }
        throw new RepositoryException("add", NO_DATA, 0);
    }

    private static List<Delivery> inOrder(List<NewDelivery> opening) {
        return opening.stream()
                .map(NewDelivery::opened)
                .map(Opened::delivery)
                .sorted(Comparator.comparing(Delivery::id))
                .toList();
    }

    /** What most hosts ask for most of the time, one call, is one statement where the database has such a one. */
    private boolean isStored(Session session, Reminder reminder, List<NewDelivery> opening) {
        if (isOneCall(opening)) {
            boolean stored = statements.add(session.handle(), reminder, opening.get(0));
            if (stored) {
                session.madeDue();
            }
            return stored;
        }
        boolean stored = statements.add(session.handle(), reminder);
        if (stored) {
            books.open(session, opening);
        }
        return stored;
    }

    private static boolean isOneCall(List<NewDelivery> opening) {
        return opening.size() == 1
                && opening.get(0).isOpen()
                && opening.get(0).line().isEmpty();
    }

    private static Optional<Reminder> existing(Handle handle, Reminder reminder) {
        return reminder.key().flatMap(key -> ReminderTable.find(handle, reminder.tenant(), key));
    }
}
