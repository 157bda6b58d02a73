package io.reminders.jdbi;

import io.reminders.delivery.Delivery;
import io.reminders.reminder.Reminder;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/*
 * A MERGE of H2 looks for the key first and inserts then. Where another transaction takes the key in between and commits, the
 * insert is a unique violation; that undoes the statement alone, never the transaction it is in. Said again, it finds the key.
 */
/** How a reminder is stored on H2. */
final class H2Add {
    private static final String UNIQUE_VIOLATION = "23505";

    private H2Add() {}

    static boolean add(Handle handle, Reminder reminder, Delivery first) {
        boolean stored = mergeUntilCertain(handle, reminder);
        if (stored) {
            insert(handle, first);
        }
        return stored;
    }

    private static boolean mergeUntilCertain(Handle handle, Reminder reminder) {
        try {
            return merge(handle, reminder);
        } catch (UnableToExecuteStatementException failed) {
            if (!Failures.of("add", failed).sqlState().equals(UNIQUE_VIOLATION)) {
                throw failed;
            }
            return merge(handle, reminder);
        }
    }

    private static boolean merge(Handle handle, Reminder reminder) {
        var statement = Sql.update(handle, """
                merge into reminders.reminder r
                using (values (cast(:id as uuid), cast(:created_at as bigint), cast(:updated_at as bigint), cast(:version as int),
                               cast(:tenant_id as varchar), cast(:natural_key as varchar), cast(:title as varchar),
                               cast(:message as varchar), cast(:definition as varchar)))
                      s (id, created_at, updated_at, version, tenant_id, natural_key, title, message, definition)
                   on r.tenant_id = s.tenant_id and r.natural_key = s.natural_key
                 when not matched then
                      insert (id, created_at, updated_at, version, tenant_id, natural_key, title, message, definition)
                      values (s.id, s.created_at, s.updated_at, s.version, s.tenant_id, s.natural_key, s.title, s.message,
                              s.definition)
                """);
        return ReminderRow.COLUMNS.row(statement, reminder).execute() == 1;
    }

    private static void insert(Handle handle, Delivery first) {
        var statement = Sql.update(handle, """
                insert into reminders.delivery
                       (reminder_id, act_at, due, deliver_by, token, lease_until, lease_node, occurrence, member_no, lines,
                        lane, state, step, stopped, tenant_id)
                values (:reminder_id, :act_at, :due, :deliver_by, :token, 0, 0, :occurrence, :member_no, :lines,
                        :lane, :state, :step, false, :tenant_id)
                """).bind("tenant_id", first.tenant().value());
        NewDelivery.COLUMNS.row(statement, first).execute();
    }
}
