package io.reminders.jdbi;

/** The pages of H2's lists, around the walk of a range. H2 knows no {@code lateral}, and no planner that needs it. */
final class H2Pages {
    /** A page of reminders; {@code %s} is the walk. */
    static final String NEWEST = """
            select s.id, s.tenant_id, s.natural_key, s.subject, s.owner, s.title, s.message, s.definition, s.created_at,
                   s.updated_at, s.version, s.standing, s.last_state
              from (select r.id, r.tenant_id, r.natural_key, r.subject, r.owner, r.title, r.message, r.definition, r.created_at,
                           r.updated_at, r.version,
                           (select min(case when d.act_at = 9223372036854775807 then 2 else 1 end)
                              from reminders.delivery d
                             where d.reminder_id = r.id) as standing,
                           (select h.state
                              from reminders.history h
                             where h.reminder_id = r.id
                             order by h.reminder_id desc, h.occurrence desc, h.member_no desc, h.line_no desc
                             limit 1) as last_state
                      from (%s) l
                      join reminders.reminder r on r.tenant_id = :tenant_id and r.id = l.id
                     where (:any_subject = 1 or r.subject = :subject)
                       and (:any_owner = 1 or r.owner = :owner)
                       and (:any_words = 1 or r.words like :words escape '!')) s
             where :status = 0 or coalesce(s.standing, s.last_state, 1) = :status
             order by s.id desc
            offset :skip rows
             fetch first :size rows only
            """;

    /** A page of what is coming; {@code %s} is the walk. */
    static final String COMING = """
            select r.id, r.tenant_id, r.natural_key, r.subject, r.owner, r.title, r.message, r.definition, r.created_at,
                   r.updated_at, r.version, l.act_at, 1 as standing, cast(null as smallint) as last_state
              from (%s) l
              join reminders.reminder r on r.tenant_id = :tenant_id and r.id = l.reminder_id
             where (:any_subject = 1 or r.subject = :subject)
               and (:any_owner = 1 or r.owner = :owner)
               and (:any_words = 1 or r.words like :words escape '!')
             order by l.act_at, l.reminder_id
             fetch first :size rows only
            """;

    private H2Pages() {}
}
