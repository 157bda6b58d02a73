package io.reminders.jdbi;

import io.reminders.reminder.NaturalKey;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The statements on reminders that are the same on every database. */
final class ReminderTable {
    /** Larger than every UUID of version 7. */
    private static final UUID BEYOND = new UUID(-1, -1);

    private ReminderTable() {}

    static Optional<Reminder> find(Handle handle, TenantId tenant, ReminderId id) {
        return Sql.query(handle, """
                select r.id, r.tenant_id, r.natural_key, r.title, r.message, r.definition, r.created_at, r.updated_at, r.version,
                       exists (select 1 from reminders.delivery d where d.reminder_id = r.id) as is_open,
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
                select r.id, r.tenant_id, r.natural_key, r.title, r.message, r.definition, r.created_at, r.updated_at, r.version,
                       exists (select 1 from reminders.delivery d where d.reminder_id = r.id) as is_open,
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

    static List<Reminder> page(Handle handle, TenantId tenant, Optional<ReminderId> before, int limit) {
        return Sql.query(handle, """
                select r.id, r.tenant_id, r.natural_key, r.title, r.message, r.definition, r.created_at, r.updated_at, r.version,
                       exists (select 1 from reminders.delivery d where d.reminder_id = r.id) as is_open,
                       (select h.state from reminders.history h
                         where h.reminder_id = r.id
                         order by h.reminder_id desc, h.occurrence desc, h.member_no desc, h.line_no desc
                         limit 1) as last_state
                  from reminders.reminder r
                 where r.tenant_id = :tenant_id and r.id < :before
                 order by r.tenant_id desc, r.id desc
                 limit :limit
                """)
                .bind("tenant_id", tenant.value())
                .bind("before", before.map(ReminderId::value).orElse(BEYOND))
                .bind("limit", limit)
                .map(ReminderRow::read)
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

    static void changed(Handle handle, TenantId tenant, ReminderId id, Instant now) {
        Sql.update(handle, """
                update reminders.reminder
                   set updated_at = :updated_at, version = version + 1
                 where tenant_id = :tenant_id and id = :id
                """)
                .bind("updated_at", Micros.of(now))
                .bind("tenant_id", tenant.value())
                .bind("id", id.value())
                .execute();
    }
}
