package io.reminders.jdbi;

import io.reminders.calendar.EventId;
import io.reminders.reminder.NaturalKey;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.TenantId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The statements on reminders that are the same on every database. */
final class ReminderTable {
    private ReminderTable() {}

    static Optional<Reminder> find(Handle handle, TenantId tenant, ReminderId id) {
        return Sql.query(handle, """
                select r.id, r.tenant_id, r.natural_key, r.subject, r.owner, r.title, r.message, r.definition, r.created_at,
                       r.updated_at, r.version,
                       (select min(case when d.act_at = 9223372036854775807 then 2 else 1 end)
                          from reminders.delivery d
                         where d.reminder_id = r.id) as standing,
                       (select h.state from reminders.history h
                         where h.reminder_id = r.id
                         order by h.reminder_id desc, h.occurrence desc, h.member_no desc, h.line_no desc
                         limit 1) as last_state
                  from reminders.reminder r
                 where r.tenant_id = :tenant_id and r.id = :id
                """)
                .bind("tenant_id", tenant.value())
                .bind("id", id.value())
                .map(ReminderRow::read)
                .findOne();
    }

    static Optional<Reminder> find(Handle handle, TenantId tenant, NaturalKey key) {
        return Sql.query(handle, """
                select r.id, r.tenant_id, r.natural_key, r.subject, r.owner, r.title, r.message, r.definition, r.created_at,
                       r.updated_at, r.version,
                       (select min(case when d.act_at = 9223372036854775807 then 2 else 1 end)
                          from reminders.delivery d
                         where d.reminder_id = r.id) as standing,
                       (select h.state from reminders.history h
                         where h.reminder_id = r.id
                         order by h.reminder_id desc, h.occurrence desc, h.member_no desc, h.line_no desc
                         limit 1) as last_state
                  from reminders.reminder r
                 where r.tenant_id = :tenant_id and r.natural_key = :natural_key
                """)
                .bind("tenant_id", tenant.value())
                .bind("natural_key", key.value())
                .map(ReminderRow::read)
                .findOne();
    }

    /** The reminders that hang on an event, in the order of their ids. */
    static List<Reminder> around(Handle handle, TenantId tenant, EventId event) {
        return Sql.query(handle, """
                select r.id, r.tenant_id, r.natural_key, r.subject, r.owner, r.title, r.message, r.definition, r.created_at,
                       r.updated_at, r.version,
                       (select min(case when d.act_at = 9223372036854775807 then 2 else 1 end)
                          from reminders.delivery d
                         where d.reminder_id = r.id) as standing,
                       (select h.state from reminders.history h
                         where h.reminder_id = r.id
                         order by h.reminder_id desc, h.occurrence desc, h.member_no desc, h.line_no desc
                         limit 1) as last_state
                  from reminders.reminder r
                 where r.tenant_id = :tenant_id and r.event = :event
                 order by r.tenant_id, r.event, r.id
                """)
                .bind("tenant_id", tenant.value())
                .bind("event", event.value())
                .map(ReminderRow::read)
                .list();
    }

    /** Locks the reminders that hang on an event, in the order of their ids, until the transaction ends. */
    static void lockAround(Handle handle, TenantId tenant, EventId event) {
        Sql.query(handle, """
                select r.version
                  from reminders.reminder r
                 where r.tenant_id = :tenant_id and r.event = :event
                 order by r.tenant_id, r.event, r.id
                   for update
                """)
                .bind("tenant_id", tenant.value())
                .bind("event", event.value())
                .mapTo(Integer.class)
                .list();
    }

    /** Locks a reminder, before any of its deliveries, until the transaction ends. False if the tenant has none. */
    static boolean lock(Handle handle, TenantId tenant, ReminderId id) {
        return Sql.query(handle, """
                select r.version
                  from reminders.reminder r
                 where r.tenant_id = :tenant_id and r.id = :id
                   for update
                """)
                .bind("tenant_id", tenant.value())
                .bind("id", id.value())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Writes what a host changed; labels never change. */
    static void update(Handle handle, Reminder reminder) {
        var statement = Sql.update(handle, """
                update reminders.reminder
                   set updated_at = :updated_at, version = :version, title = :title, message = :message, words = :words,
                       event = :event, definition = :definition
                 where tenant_id = :tenant_id and id = :id
                """);
        ReminderRow.COLUMNS.row(statement, reminder).execute();
    }

    static void remove(Handle handle, Reminder reminder) {
        Sql.update(handle, "delete from reminders.reminder where tenant_id = :tenant_id and id = :id")
                .bind("tenant_id", reminder.tenant().value())
                .bind("id", reminder.id().value())
                .execute();
    }
}
