package io.reminders.jdbi;

import io.reminders.reminder.ReminderFilter;
import io.reminders.reminder.ReminderStatus;

/** The walks from which the list of reminders is made: each along one index, newest first, on every database. */
enum ListRange {
    TENANT("""
            select r.id
              from reminders.reminder r
             where r.tenant_id = :tenant_id and r.id < :before
             order by r.tenant_id desc, r.id desc
            offset :from rows fetch first :window rows only
            """),
    SUBJECT("""
            select r.id
              from reminders.reminder r
             where r.tenant_id = :tenant_id and r.subject = :subject and r.id < :before
             order by r.tenant_id desc, r.subject desc, r.id desc
            offset :from rows fetch first :window rows only
            """),
    OWNER("""
            select r.id
              from reminders.reminder r
             where r.tenant_id = :tenant_id and r.owner = :owner and r.id < :before
             order by r.tenant_id desc, r.owner desc, r.id desc
            offset :from rows fetch first :window rows only
            """),
    OPEN("""
            select distinct d.reminder_id as id
              from reminders.delivery d
             where d.tenant_id = :tenant_id and d.reminder_id < :before
             order by id desc
            offset :from rows fetch first :window rows only
            """),
    PAUSED("""
            select distinct d.reminder_id as id
              from reminders.delivery d
             where d.tenant_id = :tenant_id and d.act_at = 9223372036854775807 and d.reminder_id < :before
             order by id desc
            offset :from rows fetch first :window rows only
            """),
    ENDED("""
            select distinct h.reminder_id as id
              from reminders.history h
             where h.tenant_id = :tenant_id and h.ended = :status and h.reminder_id < :before
             order by id desc
            offset :from rows fetch first :window rows only
            """);

    private final String ids;

    ListRange(String ids) {
        this.ids = ids;
    }

    /** The shortest walk that meets everything that {@code filter} accepts. */
    static ListRange of(ReminderFilter filter) {
        if (filter.subject().isPresent()) {
            return SUBJECT;
        }
        if (filter.owner().isPresent()) {
            return OWNER;
        }
        return filter.status().map(ListRange::of).orElse(TENANT);
    }

    private static ListRange of(ReminderStatus status) {
        return switch (status) {
            case ACTIVE -> OPEN;
            case PAUSED -> PAUSED;
            case COMPLETED, FAILED, EXPIRED, CANCELLED, UNRESOLVED -> ENDED;
        };
    }

    /** The statement that walks it: {@code :window} ids from {@code :from} on. */
    String ids() {
        return ids;
    }
}
