package io.reminders.jdbi;

/**
 * The pages of PostgreSQL's lists, around the walk of a range. {@code lateral} with {@code offset 0} keeps the planner
 * to one reminder after the other, so that a full page ends the walk.
 */
final class PostgresqlPages {
    /** A page of reminders; {@code %s} is the walk. */
    static final String NEWEST = """
            select r.id, r.tenant_id, r.natural_key, r.subject, r.owner, r.title, r.message, r.definition, r.created_at,
                   r.updated_at, r.version, s.standing, s.last_state
              from (%s) l
             cross join lateral (
                   select r.id, r.tenant_id, r.natural_key, r.subject, r.owner, r.title, r.message, r.words, r.definition,
                          r.created_at, r.updated_at, r.version
                     from reminders.reminder r
                    where r.tenant_id = :tenant_id and r.id = l.id
                   offset 0) r
             cross join lateral (
                   select (select min(case when d.act_at = 9223372036854775807 then 2 else 1 end)
                             from reminders.delivery d
                            where d.reminder_id = l.id) as standing,
                          (select h.state
                             from reminders.history h
                            where h.reminder_id = l.id
                            order by h.reminder_id desc, h.occurrence desc, h.member_no desc, h.line_no desc
                            limit 1) as last_state
                   offset 0) s
             where (:any_subject = 1 or r.subject = :subject)
               and (:any_owner = 1 or r.owner = :owner)
               and (:any_words = 1 or r.words like :words escape '!')
               and (:status = 0 or coalesce(s.standing, s.last_state, 1) = :status)
             order by l.id desc
            offset :skip
             limit :size
            """;

    /** A page of what is coming; {@code %s} is the walk. */
    static final String COMING = """
            select r.id, r.tenant_id, r.natural_key, r.subject, r.owner, r.title, r.message, r.definition, r.created_at,
                   r.updated_at, r.version, l.act_at, 1 as standing, cast(null as smallint) as last_state
              from (%s) l
             cross join lateral (
                   select r.id, r.tenant_id, r.natural_key, r.subject, r.owner, r.title, r.message, r.words, r.definition,
                          r.created_at, r.updated_at, r.version
                     from reminders.reminder r
                    where r.tenant_id = :tenant_id and r.id = l.reminder_id
                   offset 0) r
             where (:any_subject = 1 or r.subject = :subject)
               and (:any_owner = 1 or r.owner = :owner)
               and (:any_words = 1 or r.words like :words escape '!')
             order by l.act_at, l.reminder_id
             limit :size
            """;

    private PostgresqlPages() {}
}
