package io.reminders.jdbi;

import io.reminders.delivery.Amendment;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.Dossier;
import io.reminders.delivery.HistoryLine;
import io.reminders.reminder.NaturalKey;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.TenantId;
import io.reminders.spi.ReminderRepository;
import io.reminders.spi.RepositoryException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The desk's port, in transactions of its own or in one of the host's: as thread-safe as its scope. */
final class ScopedRepository implements ReminderRepository {
    /** A key that was taken may be free again at the next look, because its reminder was removed. */
    private static final int MOST_ATTEMPTS = 3;

    /** SQLSTATE class "no data": the key was taken again and again, and the reminders that took it are gone. */
    private static final String NO_DATA = "02000";

    private final Scope scope;
    private final Statements statements;
    private final Dossiers dossiers;
    private final ReminderLists lists;

    ScopedRepository(Scope scope, Statements statements) {
        this.scope = scope;
        this.statements = statements;
        this.dossiers = new Dossiers(statements);
        this.lists = new ReminderLists(statements, REACH);
    }

    @Override
    public Added add(Reminder reminder) {
        return scope.call("add", session -> add(session, reminder));
    }

    /** In the order of their keys, so that two hosts that add the same ones at once do not deadlock. */
    @Override
    public List<Added> addAll(List<Reminder> reminders) {
        return scope.call("addAll", session -> {
            Map<ReminderId, Added> added = new HashMap<>();
            reminders.stream()
                    .sorted(Comparator.comparing(
                            reminder -> reminder.key().map(NaturalKey::value).orElse("")))
                    .forEach(reminder -> added.put(reminder.id(), add(session, reminder)));
            return reminders.stream()
                    .map(reminder -> Objects.requireNonNull(added.get(reminder.id())))
                    .toList();
        });
    }

    private Added add(Session session, Reminder reminder) {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            if (statements.add(session.handle(), reminder, Delivery.first(reminder))) {
                session.madeDue();
                return new Added.New(reminder);
            }
            Optional<Reminder> existing = existing(session.handle(), reminder);
            if (existing.isPresent()) {
                return new Added.Existing(existing.get());
            }
        }
        throw new RepositoryException("add", NO_DATA, 0);
    }

    private static Optional<Reminder> existing(Handle handle, Reminder reminder) {
        return reminder.key().flatMap(key -> ReminderTable.find(handle, reminder.tenant(), key));
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
    public List<HistoryLine> history(TenantId tenant, ReminderId id) {
        return scope.call("history", session -> Books.lines(HistoryTable.of(session.handle(), tenant, id)));
    }
}
