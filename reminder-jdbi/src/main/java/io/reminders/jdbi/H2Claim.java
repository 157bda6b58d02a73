package io.reminders.jdbi;

import io.reminders.delivery.DeliveryId;
import io.reminders.spi.ClaimRequest;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/*
 * With "order by … limit", H2 takes the first rows and then drops those that others have locked: of two claims at once the
 * second would find nothing. Without "order by" it passes over locked rows, as PostgreSQL does. The index is named, and its
 * order is that of act_at; a test holds that.
 */
/** How deliveries are taken on H2. */
final class H2Claim {
    private static final Columns<DeliveryId> KEYS = Keys.of(id -> id);

    private H2Claim() {}

    static Taken take(Handle handle, ClaimRequest request, long now) {
        int lane = Lane.of(request.channel(), request.errand());
        List<DeliveryId> due = due(handle, lane, request, now);
        lease(handle, due, now, request);
        List<Taken.Row> rows = due.stream().map(id -> taken(handle, id)).toList();
        Optional<Long> next = nextActAt(handle, lane, now);
        return new Taken(Micros.instant(now), rows, next.map(Micros::instant));
    }

    private static List<DeliveryId> due(Handle handle, int lane, ClaimRequest request, long now) {
        return Sql.query(handle, """
                select d.reminder_id, d.occurrence, d.member_no
                  from reminders.delivery d use index (delivery_due)
                 where d.lane = :lane and d.act_at >= :from and d.act_at <= :now and d.lease_until <= :now
                 limit :limit
                   for update skip locked
                """)
                .bind("lane", lane)
                .bind("from", now - Micros.of(request.reach()))
                .bind("now", now)
                .bind("limit", request.limit())
                .map(Keys::map)
                .list();
    }

    private static void lease(Handle handle, List<DeliveryId> due, long now, ClaimRequest request) {
        long until = now + Micros.of(request.lease());
        Columns<DeliveryId> leases = Keys.<DeliveryId>of(id -> id)
                .number("lease_until", id -> until)
                .number("lease_node", id -> request.node());
        leases.batch(Sql.batch(handle, """
                update reminders.delivery
                   set token = token + 1, lease_until = :lease_until, lease_node = :lease_node
                 where reminder_id = :reminder_id and occurrence = :occurrence and member_no = :member_no
                """), due);
    }

    private static Taken.Row taken(Handle handle, DeliveryId id) {
        return KEYS.row(Sql.query(handle, """
                select d.reminder_id, d.occurrence, d.member_no, d.tenant_id, d.due, d.occurs_at, d.deliver_by, d.state,
                       d.step, d.act_at, d.token, d.lines, d.stopped, d.lease_until, d.version,
                       r.version as reminder_version, r.title, r.message, r.definition
                  from reminders.delivery d
                  join reminders.reminder r on r.tenant_id = d.tenant_id and r.id = d.reminder_id
                 where d.reminder_id = :reminder_id and d.occurrence = :occurrence and d.member_no = :member_no
                """), id).map(Taken.Row::read).one();
    }

    private static Optional<Long> nextActAt(Handle handle, int lane, long now) {
        return Sql.query(handle, """
                select d.act_at
                  from reminders.delivery d
                 where d.lane = :lane and d.act_at > :now
                 order by d.lane, d.act_at
                 limit 1
                """)
                .bind("lane", lane)
                .bind("now", now)
                .mapTo(Long.class)
                .findOne();
    }
}
