package io.reminders.jdbi;

import io.reminders.spi.ClaimRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/*
 * The claim is one round trip: what is due, and when the next one will be. Its bounds are scalar subqueries, so that one
 * present moment holds for all its parts and each bound is a key of the index scan. The join repeats no condition of the
 * lease: the rows are locked by then. The lease and the token are in no index, so the update is HOT.
 */
/** How deliveries are taken on PostgreSQL. */
final class PostgresqlClaim {
    static final String CLAIM = """
            with clock as materialized (
              select coalesce(cast(:now as bigint),
                              cast(extract(epoch from statement_timestamp()) * 1000000 as bigint)) as now),
            due as materialized (
              select d.reminder_id, d.occurrence, d.member_no
                from reminders.delivery d
               where d.lane = :lane
                 and d.act_at >= (select c.now - :reach from clock c)
                 and d.act_at <= (select c.now from clock c)
                 and d.lease_until <= (select c.now from clock c)
               order by d.lane, d.act_at
               limit :limit
                 for update of d skip locked),
            taken as (
              update reminders.delivery d
                 set token = d.token + 1, lease_until = (select c.now from clock c) + :lease, lease_node = :node
                from due
               where d.reminder_id = due.reminder_id and d.occurrence = due.occurrence and d.member_no = due.member_no
              returning d.reminder_id, d.occurrence, d.member_no, d.tenant_id, d.due, d.occurs_at, d.deliver_by, d.state,
                        d.step, d.act_at, d.token, d.lines, d.stopped, d.lease_until, d.version)
            select clock.now,
                   (select n.act_at
                      from reminders.delivery n
                     where n.lane = :lane and n.act_at > (select c.now from clock c)
                     order by n.lane, n.act_at
                     limit 1) as next_act_at,
                   t.reminder_id, t.occurrence, t.member_no, t.tenant_id, t.due, t.occurs_at, t.deliver_by, t.state,
                   t.step, t.act_at, t.token, t.lines, t.stopped, t.lease_until, t.version,
                   r.version as reminder_version, r.title, r.message, r.definition
              from clock
              left join (taken t join reminders.reminder r on r.tenant_id = t.tenant_id and r.id = t.reminder_id) on true
             order by t.act_at, t.reminder_id, t.occurrence, t.member_no
            """;

    private PostgresqlClaim() {}

    static Taken take(Handle handle, ClaimRequest request, @Nullable Long now) {
        return Sql.query(handle, CLAIM)
                .bindByType("now", now, Long.class)
                .bind("lane", Lane.of(request.channel(), request.errand()))
                .bind("reach", Micros.of(request.reach()))
                .bind("limit", request.limit())
                .bind("lease", Micros.of(request.lease()))
                .bind("node", request.node())
                .scanResultSet((rows, context) -> {
                    try (context;
                            ResultSet row = rows.get()) {
                        return read(row, context);
                    }
                });
    }

    /** There is always a first row: where nothing was taken, it holds the instants alone. */
    private static Taken read(ResultSet row, StatementContext context) throws SQLException {
        row.next();
        Instant now = Micros.instant(row.getLong("now"));
        Optional<Instant> next =
                Optional.ofNullable(row.getObject("next_act_at", Long.class)).map(Micros::instant);
        List<Taken.Row> taken = new ArrayList<>();
        for (boolean more = row.getObject("reminder_id") != null; more; more = row.next()) {
            taken.add(Taken.Row.read(row, context));
        }
        return new Taken(now, taken, next);
    }
}
