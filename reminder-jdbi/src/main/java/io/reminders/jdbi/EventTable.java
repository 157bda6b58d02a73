package io.reminders.jdbi;

import io.reminders.calendar.Event;
import io.reminders.calendar.EventId;
import io.reminders.reminder.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The statements on events that are the same on every database. */
final class EventTable {
    private EventTable() {}

    static Optional<Event> find(Handle handle, TenantId tenant, EventId id) {
        return Sql.query(handle, """
                select e.id, e.starts, e.version, e.standing
                  from reminders.event e
                 where e.tenant_id = :tenant_id and e.id = :id
                """)
                .bind("tenant_id", tenant.value())
                .bind("id", id.value())
                .map(Row::read)
                .findOne();
    }

    /** Locks an event, before any reminder that hangs on it, until the transaction ends. */
    static Optional<Event> lock(Handle handle, TenantId tenant, EventId id) {
        return Sql.query(handle, """
                select e.id, e.starts, e.version, e.standing
                  from reminders.event e
                 where e.tenant_id = :tenant_id and e.id = :id
                   for update
                """)
                .bind("tenant_id", tenant.value())
                .bind("id", id.value())
                .map(Row::read)
                .findOne();
    }

    static void update(Handle handle, Row event) {
        var statement = Sql.update(handle, """
                update reminders.event
                   set starts_at = :starts_at, version = :version, standing = :standing, starts = :starts
                 where tenant_id = :tenant_id and id = :id
                """);
        Row.COLUMNS.row(statement, event).execute();
    }

    /**
     * An event of a tenant's, as columns. Immutable.
     *
     * @param tenant whose it is
     * @param event it
     */
    record Row(TenantId tenant, Event event) {
        static final Columns<Row> COLUMNS = new Columns<Row>()
                .text("tenant_id", row -> row.tenant().value())
                .text("id", row -> row.event().id().value())
                .text("starts", row -> StoredSchedule.write(row.event().start()))
                .number("starts_at", row -> Micros.of(row.event().startsAt()))
                .small("version", row -> row.event().version())
                .small("standing", row -> Codes.STANDING.number(row.event().standing()));

        /**
         * Reads an event.
         *
         * @throws UnreadableRowException if it is none that is known here
         */
        static Event read(ResultSet row, StatementContext unused) throws SQLException {
            String id = row.getString("id");
            String starts = row.getString("starts");
            int version = row.getInt("version");
            int standing = row.getInt("standing");
            try {
                return new Event(
                        new EventId(id), StoredSchedule.readOnce(starts), version, Codes.STANDING.word(standing));
            } catch (RuntimeException unknown) {
                throw UnreadableRowException.of("event");
            }
        }
    }
}
