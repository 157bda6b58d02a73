package io.reminders.jdbi;

import io.reminders.delivery.DeliveryId;
import io.reminders.delivery.Evidence;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The statements on history that are the same on every database. */
final class HistoryTable {
    private HistoryTable() {}

    /** All lines about one reminder, by delivery and number. */
    static List<HistoryRow> of(Handle handle, TenantId tenant, ReminderId reminder) {
        return Sql.query(handle, """
                select h.reminder_id, h.occurrence, h.member_no, h.tenant_id, h.line_no, h.recorded_at, h.attempt_no, h.fact,
                       h.attempt_key, h.gateway, h.terms, h.reference, h.reason_family, h.reason_code, h.retry, h.contact,
                       h.retry_after, h.due_before, h.due_after, h.occurs_at, h.passed_over, h.resolution, h.ended,
                       h.state, h.step, h.why_family, h.why_code, h.dedup_key
                  from reminders.history h
                 where h.reminder_id = :reminder_id and h.tenant_id = :tenant_id
                 order by h.reminder_id, h.occurrence, h.member_no, h.line_no
                """)
                .bind("reminder_id", reminder.value())
                .bind("tenant_id", tenant.value())
                .map(HistoryRow::read)
                .list();
    }

    static void remove(Handle handle, Reminder reminder) {
        Sql.update(handle, "delete from reminders.history where reminder_id = :reminder_id and tenant_id = :tenant_id")
                .bind("reminder_id", reminder.id().value())
                .bind("tenant_id", reminder.tenant().value())
                .execute();
    }

    /** The deliveries that evidence may be about: those with an attempt of its key, else of its reference. */
    static List<Named> namedBy(Handle handle, Evidence evidence) {
        return evidence.key().isPresent()
                ? withKey(handle, evidence.key().get().value())
                : withReference(handle, evidence.reference().orElseThrow().value());
    }

    private static List<Named> withKey(Handle handle, String key) {
        return Sql.query(handle, """
                select distinct h.reminder_id, h.occurrence, h.member_no, h.tenant_id
                  from reminders.history h
                 where h.attempt_key = :attempt_key
                 order by h.reminder_id, h.occurrence, h.member_no
                """).bind("attempt_key", key).map(Named::read).list();
    }

    private static List<Named> withReference(Handle handle, String reference) {
        return Sql.query(handle, """
                select distinct h.reminder_id, h.occurrence, h.member_no, h.tenant_id
                  from reminders.history h
                 where h.reference = :reference
                 order by h.reminder_id, h.occurrence, h.member_no
                """)
                .bind("reference", reference)
                .map(Named::read)
                .list();
    }

    /** A delivery that evidence names. Immutable. */
    record Named(TenantId tenant, DeliveryId id) {
        static Named read(ResultSet row, StatementContext unused) throws SQLException {
            return new Named(new TenantId(row.getString("tenant_id")), Keys.read(row));
        }
    }
}
