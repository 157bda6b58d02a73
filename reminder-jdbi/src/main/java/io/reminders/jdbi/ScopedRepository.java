package io.reminders.jdbi;

import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryId;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.HistoryLine;
import io.reminders.delivery.Reasons;
import io.reminders.reminder.NaturalKey;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.TenantId;
import io.reminders.spi.ReminderRepository;
import io.reminders.spi.RepositoryException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** The desk's port, in transactions of its own or in one of the host's: as thread-safe as its scope. */
final class ScopedRepository implements ReminderRepository {
    /** SQLSTATE class "no data": the key was taken, and the reminder that took it is gone. */
    private static final String NO_DATA = "02000";

    private final Scope scope;
    private final Statements statements;
    private final Books books;

    ScopedRepository(Scope scope, Statements statements) {
        this.scope = scope;
        this.statements = statements;
        this.books = new Books(statements);
    }

    @Override
    public Added add(Reminder reminder, Delivery first) {
        return scope.call("add", session -> {
            if (statements.add(session.handle(), reminder, first)) {
                session.madeDue();
                return new Added.New(reminder);
            }
            return new Added.Existing(existing(session.handle(), reminder));
        });
    }

    private static Reminder existing(Handle handle, Reminder reminder) {
        return reminder.key()
                .flatMap(key -> ReminderTable.find(handle, reminder.tenant(), key))
                .orElseThrow(() -> new RepositoryException("add", NO_DATA, 0));
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
    public List<Reminder> list(TenantId tenant, Optional<ReminderId> before, int limit) {
        return scope.call("list", session -> ReminderTable.page(session.handle(), tenant, before, limit));
    }

    @Override
    public List<HistoryLine> history(TenantId tenant, ReminderId id) {
        return scope.call("history", session -> Books.lines(HistoryTable.of(session.handle(), tenant, id)));
    }

    @Override
    public List<Delivery> stop(TenantId tenant, ReminderId id, Instant now) {
        return scope.call(
                "stop",
                session -> ReminderTable.lock(session.handle(), tenant, id)
                        ? stop(
                                session,
                                ReminderTable.find(session.handle(), tenant, id).orElseThrow(),
                                now)
                        : List.of());
    }

    private List<Delivery> stop(Session session, Reminder reminder, Instant changedAt) {
        List<OpenRow> open = DeliveryTable.lock(session.handle(), reminder.id());
        Map<DeliveryId, List<HistoryRow>> histories =
                Books.byDelivery(HistoryTable.of(session.handle(), reminder.tenant(), reminder.id()));
        Instant now = statements.now(session.handle());
        List<Write> writes = open.stream()
                .map(row -> stop(row, reminder, histories.getOrDefault(row.id(), List.of()), now))
                .toList();
        books.settle(session, writes);
        List<Delivery> after = after(reminder, writes, histories);
        if (!writes.isEmpty() && after.stream().allMatch(each -> each.state() == DeliveryState.CANCELLED)) {
            ReminderTable.changed(session.handle(), reminder.tenant(), reminder.id(), changedAt);
        }
        return after;
    }

    private static Write stop(OpenRow row, Reminder reminder, List<HistoryRow> history, Instant now) {
        Delivery delivery = row.delivery(reminder.definition().route(), history, now);
        return Write.overruling(delivery.stop(Reasons.CANCELLED_BY_HOST, now), row);
    }

    /** The deliveries that were stopped and those that had ended, in the order of their ids. */
    private static List<Delivery> after(
            Reminder reminder, List<Write> stopped, Map<DeliveryId, List<HistoryRow>> histories) {
        Map<DeliveryId, Delivery> after = new TreeMap<>();
        stopped.forEach(write -> after.put(write.id(), write.after().withToken(write.token())));
        histories.forEach(
                (id, rows) -> after.computeIfAbsent(id, ended -> Delivery.ended(reminder, Books.lines(rows))));
        return List.copyOf(after.values());
    }
}
