package io.reminders.jdbi;

import io.reminders.calendar.Event;
import io.reminders.calendar.EventId;
import io.reminders.delivery.Amendment;
import io.reminders.delivery.Dossier;
import io.reminders.delivery.EventAmendment;
import io.reminders.delivery.HistoryLine;
import io.reminders.reminder.NaturalKey;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.TenantId;
import io.reminders.spi.ReminderRepository;
import java.util.List;
import java.util.Optional;

/** The desk's port, in transactions of its own or in one of the host's: as thread-safe as its scope. */
final class ScopedRepository implements ReminderRepository {
    private final Scope scope;
    private final Adding adding;
    private final Dossiers dossiers;
    private final ReminderLists lists;

    ScopedRepository(Scope scope, Statements statements) {
        this.scope = scope;
        this.adding = new Adding(statements);
        this.dossiers = new Dossiers(statements);
        this.lists = new ReminderLists(statements, REACH);
    }

    @Override
    public Added add(Reminder reminder) {
        return scope.call("add", session -> adding.add(session, reminder));
    }

    @Override
    public List<Added> addAll(List<Reminder> reminders) {
        return scope.call("addAll", session -> adding.addAll(session, reminders));
    }

    @Override
    public Optional<Reminder> find(TenantId tenant, ReminderId id) {
        return scope.call("find", session -> ReminderTable.find(session.handle(), tenant, id));
    }

    @Override
    public Optional<Reminder> find(TenantId tenant, NaturalKey key) {
        return scope.call("find", session -> ReminderTable.find(session.handle(), tenant, key));
    }

    @Override
    public Found list(TenantId tenant, Look look) {
        return scope.call("list", session -> lists.newest(session.handle(), tenant, look));
    }

    @Override
    public Coming coming(TenantId tenant, Ahead ahead) {
        return scope.call("coming", session -> lists.coming(session.handle(), tenant, ahead));
    }

    @Override
    public Optional<Dossier> dossier(TenantId tenant, ReminderId id) {
        return scope.call(
                "dossier",
                session -> ReminderTable.find(session.handle(), tenant, id)
                        .flatMap(reminder -> dossiers.read(session, reminder)));
    }

    @Override
    public Optional<Amendment> amend(TenantId tenant, ReminderId id, Decision decision) {
        return scope.call(
                "amend",
                session -> ReminderTable.lock(session.handle(), tenant, id)
                        ? ReminderTable.find(session.handle(), tenant, id)
                                .map(reminder -> dossiers.amend(session, reminder, decision))
                        : Optional.empty());
    }

    @Override
    public Optional<Event> event(TenantId tenant, EventId id) {
        return scope.call("event", session -> EventTable.find(session.handle(), tenant, id));
    }

    @Override
    public Optional<EventAmendment> amendEvent(TenantId tenant, EventId id, EventDecision decision) {
        return scope.call(
                "amendEvent",
                session -> EventTable.lock(session.handle(), tenant, id)
                        .map(event -> dossiers.amend(session, new EventTable.Row(tenant, event), decision)));
    }

    @Override
    public List<Reminder> around(TenantId tenant, EventId id) {
        return scope.call("around", session -> ReminderTable.around(session.handle(), tenant, id));
    }

    @Override
    public List<HistoryLine> history(TenantId tenant, ReminderId id) {
        return scope.call("history", session -> Books.lines(HistoryTable.of(session.handle(), tenant, id)));
    }
}
