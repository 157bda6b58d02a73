package io.reminders.jdbi;

import io.reminders.reminder.ReminderFilter;

/** The walks from which the list of what is coming is made, soonest first, on every database. */
enum ComingRange {
    TENANT("""
            select d.reminder_id, d.act_at
              from reminders.delivery d
             where d.tenant_id = :tenant_id and d.state = 1 and d.act_at < 9223372036854775807
               and (d.act_at, d.reminder_id) > (:at, :after)
             order by d.tenant_id, d.act_at, d.reminder_id
            offset :from rows fetch first :window rows only
            """),
    SUBJECT("""
            select d.reminder_id, d.act_at
              from reminders.reminder r
              join reminders.delivery d on d.reminder_id = r.id
             where r.tenant_id = :tenant_id and r.subject = :subject and d.state = 1 and d.act_at < 9223372036854775807
               and (d.act_at, d.reminder_id) > (:at, :after)
             order by d.act_at, d.reminder_id
            offset :from rows fetch first :window rows only
            """),
    OWNER("""
            select d.reminder_id, d.act_at
              from reminders.reminder r
              join reminders.delivery d on d.reminder_id = r.id
             where r.tenant_id = :tenant_id and r.owner = :owner and d.state = 1 and d.act_at < 9223372036854775807
               and (d.act_at, d.reminder_id) > (:at, :after)
             order by d.act_at, d.reminder_id
            offset :from rows fetch first :window rows only
            """);

    private final String places;

    ComingRange(String places) {
        this.places = places;
    }

    /** The shortest walk that meets everything that {@code filter} accepts. */
    static ComingRange of(ReminderFilter filter) {
        if (filter.subject().isPresent()) {
            return SUBJECT;
        }
        return filter.owner().isPresent() ? OWNER : TENANT;
    }

    /** The statement that walks it: {@code :window} places from {@code :from} on. */
    String places() {
        return places;
    }
}
