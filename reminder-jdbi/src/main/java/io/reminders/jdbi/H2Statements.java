package io.reminders.jdbi;

import io.reminders.delivery.DeliveryId;
import io.reminders.reminder.Reminder;
import io.reminders.spi.ClaimRequest;
import io.reminders.spi.DeliveryLedger.Hold;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * The statements of H2, which runs in the same process: many rows are a JDBC batch, or one statement after the other.
 * Immutable.
 */
final class H2Statements implements Statements {
    private static final Columns<DeliveryId> KEYS = Keys.of(id -> id);
    private static final Columns<Hold> HOLDS = Keys.of(Hold::delivery).number("token", Hold::token);

    private final InstantSource clock;

    private H2Statements(InstantSource clock) {
        this.clock = clock;
    }

    static Statements by(InstantSource clock) {
        return new H2Statements(clock);
    }

    @Override
    public Instant now(Handle handle) {
        return Micros.instant(Micros.of(clock.instant()));
    }

    @Override
    public boolean add(Handle handle, Reminder reminder, NewDelivery only) {
        boolean stored = add(handle, reminder);
        if (stored) {
            open(handle, List.of(only));
        }
        return stored;
    }

    @Override
    public boolean add(Handle handle, Reminder reminder) {
        return H2Merge.add(handle, reminder);
    }

    @Override
    public void add(Handle handle, EventTable.Row event) {
        H2Merge.add(handle, event);
    }

    @Override
    public void open(Handle handle, List<NewDelivery> deliveries) {
        NewDelivery.COLUMNS.batch(Sql.batch(handle, """
                insert into reminders.delivery
                       (reminder_id, act_at, due, occurs_at, deliver_by, token, lease_until, lease_node, occurrence, member_no,
                        lines, lane, state, step, stopped, version, tenant_id)
                values (:reminder_id, :act_at, :due, :occurs_at, :deliver_by, :token, 0, 0, :occurrence, :member_no,
                        :lines, :lane, :state, :step, false, :version, :tenant_id)
                """), deliveries);
    }

    @Override
    public Taken claim(Handle handle, ClaimRequest request) {
        return H2Claim.take(handle, request, Micros.of(clock.instant()));
    }

    @Override
    public Query page(Handle handle, ListRange range) {
        return Sql.query(handle, H2Pages.NEWEST.replace("%s", range.ids()));
    }

    @Override
    public Query page(Handle handle, ComingRange range) {
        return Sql.query(handle, H2Pages.COMING.replace("%s", range.places()));
    }

    @Override
    public List<SeriesRow> lockSeries(Handle handle, Collection<SeriesRow.Name> names) {
        return names.stream()
                .flatMap(name ->
                        SeriesRow.Name.COLUMNS.row(Sql.query(handle, """
                        select r.id, r.tenant_id, r.natural_key, r.subject, r.owner, r.title, r.message, r.definition,
                               r.created_at, r.updated_at, r.version, 1 as standing, cast(null as smallint) as last_state
                          from reminders.reminder r
                         where r.tenant_id = :tenant_id and r.id = :id
                           for update
                        """), name).map(SeriesRow::read).list().stream())
                .toList();
    }

    @Override
    public List<OpenRow> lock(Handle handle, Collection<DeliveryId> ids) {
        return ids.stream()
                .flatMap(id -> KEYS.row(Sql.query(handle, """
                        select d.reminder_id, d.occurrence, d.member_no, d.tenant_id, d.due, d.occurs_at, d.deliver_by, d.state,
                               d.step, d.act_at, d.token, d.lines, d.stopped, d.lease_until
                          from reminders.delivery d
                         where d.reminder_id = :reminder_id and d.occurrence = :occurrence and d.member_no = :member_no
                           for update
                        """), id).map(OpenRow::read).list().stream())
                .toList();
    }

    @Override
    public List<HistoryRow> histories(Handle handle, Collection<DeliveryId> ids) {
        return ids.stream()
                .flatMap(id -> KEYS.row(Sql.query(handle, """
                        select h.reminder_id, h.occurrence, h.member_no, h.tenant_id, h.line_no, h.recorded_at, h.attempt_no,
                               h.fact, h.attempt_key, h.gateway, h.terms, h.reference, h.reason_family, h.reason_code, h.retry,
                               h.contact, h.retry_after, h.due_before, h.due_after, h.occurs_at, h.passed_over,
                               h.resolution, h.ended, h.state, h.step, h.why_family, h.why_code, h.dedup_key
                          from reminders.history h
                         where h.reminder_id = :reminder_id and h.occurrence = :occurrence and h.member_no = :member_no
                         order by h.line_no
                        """), id).map(HistoryRow::read).list().stream())
                .toList();
    }

    @Override
    public void keep(Handle handle, List<Write> writes) {
        Write.COLUMNS.batch(Sql.batch(handle, """
                update reminders.delivery
                   set act_at = :act_at, token = :token, lease_until = :lease_until, lines = :lines, lane = :lane,
                       state = :state, step = :step, stopped = :stopped
                 where reminder_id = :reminder_id and occurrence = :occurrence and member_no = :member_no
                """), writes);
    }

    @Override
    public void remove(Handle handle, List<DeliveryId> ids) {
        KEYS.batch(Sql.batch(handle, """
                delete from reminders.delivery
                 where reminder_id = :reminder_id and occurrence = :occurrence and member_no = :member_no
                """), ids);
    }

    @Override
    public void append(Handle handle, List<HistoryRow> lines) {
        HistoryRow.COLUMNS.batch(Sql.batch(handle, """
                insert into reminders.history
                       (reminder_id, occurrence, member_no, tenant_id, line_no, recorded_at, attempt_no, fact, attempt_key,
                        gateway, terms, reference, reason_family, reason_code, retry, contact, retry_after, due_before,
                        due_after, occurs_at, passed_over, resolution, ended, state, step, why_family, why_code, dedup_key)
                values (:reminder_id, :occurrence, :member_no, :tenant_id, :line_no, :recorded_at, :attempt_no, :fact,
                        :attempt_key, :gateway, :terms, :reference, :reason_family, :reason_code, :retry, :contact,
                        :retry_after, :due_before, :due_after, :occurs_at, :passed_over, :resolution, :ended, :state, :step,
                        :why_family, :why_code, :dedup_key)
                """), lines);
    }

    @Override
    public void park(Handle handle, ParkedTable.Row evidence, Instant now) {
        H2Merge.park(handle, evidence, now);
    }

    @Override
    public Set<DeliveryId> renew(Handle handle, List<Hold> holds, Duration lease) {
        long until = Micros.of(clock.instant().plus(lease));
        Columns<Hold> renewals =
                Keys.of(Hold::delivery).number("token", Hold::token).number("lease_until", hold -> until);
        return changed(holds, renewals.batch(Sql.batch(handle, """
                update reminders.delivery
                   set lease_until = :lease_until
                 where reminder_id = :reminder_id and occurrence = :occurrence and member_no = :member_no
                   and token = :token and lease_until > 0
                """), holds));
    }

    @Override
    public Set<DeliveryId> release(Handle handle, List<Hold> holds) {
        return changed(holds, HOLDS.batch(Sql.batch(handle, """
                update reminders.delivery
                   set lease_until = 0, token = token + 1
                 where reminder_id = :reminder_id and occurrence = :occurrence and member_no = :member_no
                   and token = :token and lease_until > 0 and state <> 3
                """), holds));
    }

    private static Set<DeliveryId> changed(List<Hold> holds, int[] counts) {
        Set<DeliveryId> changed = new LinkedHashSet<>();
        for (int index = 0; index < counts.length; index++) {
            if (counts[index] == 1) {
                changed.add(holds.get(index).delivery());
            }
        }
        return changed;
    }
}
