package io.reminders.jdbi;

import io.reminders.reminder.Owner;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderFilter;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderStatus;
import io.reminders.reminder.Subject;
import io.reminders.reminder.TenantId;
import io.reminders.spi.ReminderRepository.Ahead;
import io.reminders.spi.ReminderRepository.Coming;
import io.reminders.spi.ReminderRepository.Found;
import io.reminders.spi.ReminderRepository.Look;
import io.reminders.spi.ReminderRepository.Place;
import io.reminders.spi.ReminderRepository.Waiting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/*
 * Each list walks one index, which holds nothing but what its first condition asks for: the range. The other conditions are looked
 * at row by row, and the look ends with the window. So a page costs the same among a thousand rows and among ten million. The
 * ranges are branches of one statement; a branch whose number is not asked for is not entered.
 */
/** The lists of a tenant's reminders: the same statements on every database. */
final class ReminderLists {
    /** Larger than every UUID of version 7. */
    private static final UUID BEYOND = new UUID(-1, -1);

    private static final UUID BELOW = new UUID(0, 0);

    private ReminderLists() {}

    static Found newest(Handle handle, TenantId tenant, Look look, int reach) {
        int window = window(look.filter(), look.skip() + look.limit() + 1, reach);
        Query query = Sql.query(handle, """
                with looked as (
                  (select r.id
                     from reminders.reminder r
                    where :range = 1 and r.tenant_id = :tenant_id and r.id < :before
                    order by r.tenant_id desc, r.id desc
                    limit :window)
                  union all
                  (select r.id
                     from reminders.reminder r
                    where :range = 2 and r.tenant_id = :tenant_id and r.subject = :subject and r.id < :before
                    order by r.tenant_id desc, r.subject desc, r.id desc
                    limit :window)
                  union all
                  (select r.id
                     from reminders.reminder r
                    where :range = 3 and r.tenant_id = :tenant_id and r.owner = :owner and r.id < :before
                    order by r.tenant_id desc, r.owner desc, r.id desc
                    limit :window)
                  union all
                  (select distinct d.reminder_id as id
                     from reminders.delivery d
                    where :range = 4 and d.tenant_id = :tenant_id and d.reminder_id < :before
                    order by d.reminder_id desc
                    limit :window)
                  union all
                  (select distinct h.reminder_id as id
                     from reminders.history h
                    where :range = 5 and h.tenant_id = :tenant_id and h.ended = :status and h.reminder_id < :before
                    order by h.reminder_id desc
                    limit :window)),
                stood as (
                  select r.id, r.tenant_id, r.natural_key, r.subject, r.owner, r.title, r.message, r.definition, r.created_at,
                         r.updated_at, r.version,
                         (select min(case when d.act_at = 9223372036854775807 then 2 else 1 end)
                            from reminders.delivery d
                           where d.reminder_id = r.id) as standing,
                         (select h.state
                            from reminders.history h
                           where h.reminder_id = r.id
                           order by h.reminder_id desc, h.occurrence desc, h.member_no desc, h.line_no desc
                           limit 1) as last_state
                    from looked l
                    join reminders.reminder r on r.tenant_id = :tenant_id and r.id = l.id
                   where (:any_subject = 1 or r.subject = :subject)
                     and (:any_owner = 1 or r.owner = :owner)
                     and (:any_words = 1 or r.words like :words escape '!')),
                page as (
                  select s.id, s.tenant_id, s.natural_key, s.subject, s.owner, s.title, s.message, s.definition, s.created_at,
                         s.updated_at, s.version, s.standing, s.last_state
                    from stood s
                   where :status = 0 or coalesce(s.standing, s.last_state, 1) = :status
                   order by s.id desc
                  offset :skip rows
                   fetch first :size rows only)
                select b.looked, b.deepest, 0 as deepest_at, p.id, p.tenant_id, p.natural_key, p.subject, p.owner, p.title, p.message,
                       p.definition, p.created_at, p.updated_at, p.version, p.standing, p.last_state
                  from (select count(*) as looked, (select l.id from looked l order by l.id limit 1) as deepest
                          from looked) b
                  left join page p on true
                 order by p.id desc
                """)
                .bind("range", range(look.filter()))
                .bind("before", look.before().map(ReminderId::value).orElse(BEYOND))
                .bind("skip", look.skip());
        Seen<Reminder> seen = bind(query, tenant, look.filter(), window, look.limit())
                .scanResultSet((rows, context) -> {
                    try (context;
                            ResultSet row = rows.get()) {
                        return Seen.read(row, context, ReminderRow::read);
                    }
                });
        return found(seen, look.limit(), window);
    }

    private static Found found(Seen<Reminder> seen, int limit, int window) {
        if (seen.found().size() > limit) {
            List<Reminder> page = seen.found().subList(0, limit);
            return new Found(page, Optional.of(page.get(limit - 1).id()));
        }
        return new Found(
                seen.found(), seen.looked() < window ? Optional.empty() : Optional.of(new ReminderId(seen.deepest())));
    }

    static Coming coming(Handle handle, TenantId tenant, Ahead ahead, int reach) {
        int window = window(ahead.filter(), ahead.limit() + 1, reach);
        Query query = Sql.query(handle, """
                with looked as (
                  select d.reminder_id, d.act_at
                    from reminders.delivery d
                   where d.tenant_id = :tenant_id and d.state = 1 and d.act_at < 9223372036854775807
                     and (d.act_at, d.reminder_id) > (:at, :after)
                   order by d.tenant_id, d.act_at, d.reminder_id
                   limit :window),
                stood as (
                  select r.id, r.tenant_id, r.natural_key, r.subject, r.owner, r.title, r.message, r.definition, r.created_at,
                         r.updated_at, r.version, l.act_at, 1 as standing, cast(null as smallint) as last_state
                    from looked l
                    join reminders.reminder r on r.tenant_id = :tenant_id and r.id = l.reminder_id
                   where (:any_subject = 1 or r.subject = :subject)
                     and (:any_owner = 1 or r.owner = :owner)
                     and (:any_words = 1 or r.words like :words escape '!')
                     and :status in (0, 1)
                   order by l.act_at, l.reminder_id
                   fetch first :size rows only)
                select b.looked, b.deepest, b.deepest_at, s.id, s.tenant_id, s.natural_key, s.subject, s.owner, s.title,
                       s.message, s.definition, s.created_at, s.updated_at, s.version, s.act_at, s.standing, s.last_state
                  from (select count(*) as looked,
                               (select l.reminder_id from looked l order by l.act_at desc, l.reminder_id desc limit 1) as deepest,
                               (select max(l.act_at) from looked l) as deepest_at
                          from looked) b
                  left join stood s on true
                 order by s.act_at, s.id
                """)
                .bind("at", ahead.after().map(place -> Micros.of(place.at())).orElse(Long.MIN_VALUE))
                .bind(
                        "after",
                        ahead.after().map(place -> place.reminder().value()).orElse(BELOW));
        Seen<Waiting> seen = bind(query, tenant, ahead.filter(), window, ahead.limit())
                .scanResultSet((rows, context) -> {
                    try (context;
                            ResultSet row = rows.get()) {
                        return Seen.read(row, context, ReminderLists::waiting);
                    }
                });
        return coming(seen, ahead.limit(), window);
    }

    private static Coming coming(Seen<Waiting> seen, int limit, int window) {
        if (seen.found().size() > limit) {
            List<Waiting> page = seen.found().subList(0, limit);
            return new Coming(page, Optional.of(page.get(limit - 1).place()));
        }
        Place deepest = new Place(Micros.instant(seen.deepestAt()), new ReminderId(seen.deepest()));
        return new Coming(seen.found(), seen.looked() < window ? Optional.empty() : Optional.of(deepest));
    }

    private static Waiting waiting(ResultSet row, StatementContext context) throws SQLException {
        return new Waiting(Micros.instant(row.getLong("act_at")), ReminderRow.read(row, context));
    }

    /** Where every row of the range is what is asked for, the window is no larger than the page. */
    private static int window(ReminderFilter filter, int page, int reach) {
        return filter.equals(ReminderFilter.everything()) ? page : Math.max(page, reach);
    }

    private static int range(ReminderFilter filter) {
        if (filter.subject().isPresent()) {
            return 2;
        }
        if (filter.owner().isPresent()) {
            return 3;
        }
        return filter.status().map(ReminderLists::rangeOf).orElse(1);
    }

    private static int rangeOf(ReminderStatus status) {
        return switch (status) {
            case ACTIVE, PAUSED -> 4;
            case COMPLETED, FAILED, EXPIRED, CANCELLED, UNRESOLVED -> 5;
        };
    }

    private static Query bind(Query query, TenantId tenant, ReminderFilter filter, int window, int limit) {
        return query.bind("tenant_id", tenant.value())
                .bind("any_subject", filter.subject().isEmpty() ? 1 : 0)
                .bind("subject", filter.subject().map(Subject::value).orElse(""))
                .bind("any_owner", filter.owner().isEmpty() ? 1 : 0)
                .bind("owner", filter.owner().map(Owner::value).orElse(""))
                .bind("any_words", filter.words().isEmpty() ? 1 : 0)
                .bind("words", filter.words().map(ReminderLists::containing).orElse(""))
                .bind("status", filter.status().map(ReminderRow::number).orElse(0))
                .bind("window", window)
                .bind("size", limit + 1);
    }

    /** The pattern of LIKE for texts that contain {@code words}; what means something in a pattern is escaped. */
    private static String containing(String words) {
        return "%" + words.replaceAll("([!%_])", "!$1") + "%";
    }

    /**
     * What a look has seen. There is always a first row: where nothing was found, it tells only how far the look went.
     *
     * @param looked through how many rows of the range it went
     * @param deepest the last of these; all zeros where there was none
     * @param deepestAt when that is due, in microseconds, in a list by instants
     * @param found what was found, one more than was asked for where there is more
     * @param <T> what is listed
     */
    private record Seen<T>(int looked, UUID deepest, long deepestAt, List<T> found) {
        static <T> Seen<T> read(ResultSet row, StatementContext context, Reader<T> reader) throws SQLException {
            row.next();
            int looked = row.getInt("looked");
            @Nullable UUID deepest = row.getObject("deepest", UUID.class);
            long deepestAt = row.getLong("deepest_at");
            List<T> found = new ArrayList<>();
            for (boolean more = row.getObject("id") != null; more; more = row.next()) {
                found.add(reader.read(row, context));
            }
            return new Seen<>(looked, deepest == null ? BELOW : deepest, deepestAt, found);
        }
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet row, StatementContext context) throws SQLException;
    }
}
