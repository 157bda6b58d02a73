package io.reminders.jdbi;

import io.reminders.delivery.Delivery;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The statements on open deliveries that are the same on every database. */
final class DeliveryTable {
    private static final Columns<Delivery> PLAN = Keys.of(Delivery::id)
            .number("due", delivery -> Micros.of(delivery.due()))
            .number("occurs_at", NewDelivery::occursAt)
            .number("deliver_by", delivery -> Micros.of(delivery.deliverBy()));

    private DeliveryTable() {}

    /** The open deliveries of one reminder, in the order of their keys. */
    static List<OpenRow> of(Handle handle, ReminderId reminder) {
        return Sql.query(handle, """
                select d.reminder_id, d.occurrence, d.member_no, d.tenant_id, d.due, d.occurs_at, d.deliver_by, d.state,
                       d.step, d.act_at, d.token, d.lines, d.stopped, d.lease_until
                  from reminders.delivery d
                 where d.reminder_id = :reminder_id
                 order by d.reminder_id, d.occurrence, d.member_no
                """)
                .bind("reminder_id", reminder.value())
                .map(OpenRow::read)
                .list();
    }

    /** The open deliveries of one reminder, locked in the order of their keys until the transaction ends. */
    static List<OpenRow> lock(Handle handle, ReminderId reminder) {
        return Sql.query(handle, """
                select d.reminder_id, d.occurrence, d.member_no, d.tenant_id, d.due, d.occurs_at, d.deliver_by, d.state,
                       d.step, d.act_at, d.token, d.lines, d.stopped, d.lease_until
                  from reminders.delivery d
                 where d.reminder_id = :reminder_id
                 order by d.reminder_id, d.occurrence, d.member_no
                   for update
                """)
                .bind("reminder_id", reminder.value())
                .map(OpenRow::read)
                .list();
    }

    /** Writes from which version of its reminder an open delivery is planned, and what follows for its instants. */
    static void plan(Handle handle, Delivery delivery, int version) {
        var statement = Sql.update(handle, """
                update reminders.delivery
                   set due = :due, occurs_at = :occurs_at, deliver_by = :deliver_by, version = :version
                 where reminder_id = :reminder_id and occurrence = :occurrence and member_no = :member_no
                """).bind("version", version);
        PLAN.row(statement, delivery).execute();
    }

    static void remove(Handle handle, Reminder reminder) {
        Sql.update(handle, "delete from reminders.delivery where reminder_id = :reminder_id and tenant_id = :tenant_id")
                .bind("reminder_id", reminder.id().value())
                .bind("tenant_id", reminder.tenant().value())
                .execute();
    }
}
