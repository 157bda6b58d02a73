package io.reminders.jdbi;

import io.reminders.reminder.ReminderId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The statement on open deliveries that is the same on every database. */
final class DeliveryTable {
    private DeliveryTable() {}

    /** The open deliveries of one reminder, locked in the order of their keys until the transaction ends. */
    static List<OpenRow> lock(Handle handle, ReminderId reminder) {
        return Sql.query(handle, """
                select d.reminder_id, d.occurrence, d.member_no, d.tenant_id, d.due, d.deliver_by, d.state, d.step, d.act_at,
                       d.token, d.lines, d.stopped, d.lease_until
                  from reminders.delivery d
                 where d.reminder_id = :reminder_id
                 order by d.reminder_id, d.occurrence, d.member_no
                   for update
                """)
                .bind("reminder_id", reminder.value())
                .map(OpenRow::read)
                .list();
    }
}
