package io.reminders.jdbi;

import io.reminders.delivery.DeliveryId;
import io.reminders.reminder.Reminder;
import io.reminders.spi.ClaimRequest;
import io.reminders.spi.DeliveryLedger.Hold;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The statements of PostgreSQL: rows go in as one array a column. Immutable. */
final class PostgresqlStatements implements Statements {
    private static final Columns<DeliveryId> KEYS = Keys.of(id -> id);
    private static final Columns<Hold> HOLDS = Keys.of(Hold::delivery).number("token", Hold::token);

    private final @Nullable InstantSource clock;

    private PostgresqlStatements(@Nullable InstantSource clock) {
        this.clock = clock;
    }

    /** By the database's own clock. */
    static Statements byItsOwnClock() {
        return new PostgresqlStatements(null);
    }

    static Statements by(InstantSource clock) {
        return new PostgresqlStatements(clock);
    }

    /** What {@code :now} is bound to: null leaves it to the database. */
    private @Nullable Long given() {
        return clock == null ? null : Micros.of(clock.instant());
    }

    @Override
    public Instant now(Handle handle) {
        return clock == null ? statementTimestamp(handle) : Micros.instant(Micros.of(clock.instant()));
    }

    private static Instant statementTimestamp(Handle handle) {
        return Sql.query(handle, "select cast(extract(epoch from statement_timestamp()) * 1000000 as bigint)")
                .mapTo(Long.class)
                .map(Micros::instant)
                .one();
    }

    @Override
    public boolean add(Handle handle, Reminder reminder, NewDelivery only) {
        var statement = Sql.update(handle, """
                with stored as (
                  insert into reminders.reminder
                         (id, created_at, updated_at, version, tenant_id, natural_key, subject, owner, event, title, message, words,
                          definition)
                  values (:id, :created_at, :updated_at, :version, :tenant_id, :natural_key, :subject, :owner, :event, :title,
                          :message, :words, :definition)
                  on conflict (tenant_id, natural_key) where natural_key is not null do nothing
                  returning id, tenant_id)
                insert into reminders.delivery
                       (reminder_id, act_at, due, occurs_at, deliver_by, token, lease_until, lease_node, occurrence, member_no,
                        lines, lane, state, step, stopped, version, tenant_id)
                select :reminder_id, :act_at, :due, :occurs_at, :deliver_by, :token, 0, 0, :occurrence, :member_no,
                       :lines, :lane, :state, :step, false, :version, stored.tenant_id
                  from stored
                """);
        ReminderRow.COLUMNS.row(statement, reminder);
        return NewDelivery.COLUMNS.row(statement, only).execute() == 1;
    }

    @Override
    public boolean add(Handle handle, Reminder reminder) {
        var statement = Sql.update(handle, """
                insert into reminders.reminder
                       (id, created_at, updated_at, version, tenant_id, natural_key, subject, owner, event, title, message, words,
                        definition)
                values (:id, :created_at, :updated_at, :version, :tenant_id, :natural_key, :subject, :owner, :event, :title,
                        :message, :words, :definition)
                on conflict (tenant_id, natural_key) where natural_key is not null do nothing
                """);
        return ReminderRow.COLUMNS.row(statement, reminder).execute() == 1;
    }

    @Override
    public void add(Handle handle, EventTable.Row event) {
        var statement = Sql.update(handle, """
                insert into reminders.event (starts_at, version, standing, tenant_id, id, starts)
                values (:starts_at, :version, :standing, :tenant_id, :id, :starts)
                on conflict (tenant_id, id) do nothing
                """);
        EventTable.Row.COLUMNS.row(statement, event).execute();
    }

    @Override
    public void open(Handle handle, List<NewDelivery> deliveries) {
        var statement = Sql.update(handle, """
                insert into reminders.delivery
                       (reminder_id, act_at, due, occurs_at, deliver_by, token, lease_until, lease_node, occurrence, member_no,
                        lines, lane, state, step, stopped, version, tenant_id)
                select g.reminder_id, g.act_at, g.due, g.occurs_at, g.deliver_by, g.token, 0, 0, g.occurrence, g.member_no,
                       g.lines, g.lane, g.state, g.step, false, g.version, g.tenant_id
                  from unnest(:reminder_id, :act_at, :due, :occurs_at, :deliver_by, :token, :occurrence, :member_no, :lines,
                              :lane, :state, :step, :version, :tenant_id)
                       as g (reminder_id, act_at, due, occurs_at, deliver_by, token, occurrence, member_no, lines,
                             lane, state, step, version, tenant_id)
                """);
        NewDelivery.COLUMNS.arrays(statement, deliveries).execute();
    }

    @Override
    public Taken claim(Handle handle, ClaimRequest request) {
        return PostgresqlClaim.take(handle, request, given());
    }

    @Override
    public Query page(Handle handle, ListRange range) {
        return Sql.query(handle, PostgresqlPages.NEWEST.replace("%s", range.ids()));
    }

    @Override
    public Query page(Handle handle, ComingRange range) {
        return Sql.query(handle, PostgresqlPages.COMING.replace("%s", range.places()));
    }

    @Override
    public List<SeriesRow> lockSeries(Handle handle, Collection<SeriesRow.Name> names) {
        var statement = Sql.query(handle, """
                select r.id, r.tenant_id, r.natural_key, r.subject, r.owner, r.title, r.message, r.definition, r.created_at,
                       r.updated_at, r.version, 1 as standing, cast(null as smallint) as last_state
                  from unnest(:tenant_id, :id) as g (tenant_id, id)
                  join reminders.reminder r on r.tenant_id = g.tenant_id and r.id = g.id
                 order by r.id
                   for update of r
                """);
        return SeriesRow.Name.COLUMNS
                .arrays(statement, List.copyOf(names))
                .map(SeriesRow::read)
                .list();
    }

    @Override
    public List<OpenRow> lock(Handle handle, Collection<DeliveryId> ids) {
        var statement = Sql.query(handle, """
                select d.reminder_id, d.occurrence, d.member_no, d.tenant_id, d.due, d.occurs_at, d.deliver_by, d.state,
                       d.step, d.act_at, d.token, d.lines, d.stopped, d.lease_until
                  from unnest(:reminder_id, :occurrence, :member_no) as g (reminder_id, occurrence, member_no)
                  join reminders.delivery d
                    on d.reminder_id = g.reminder_id and d.occurrence = g.occurrence and d.member_no = g.member_no
                 order by d.reminder_id, d.occurrence, d.member_no
                   for update of d
                """);
        return KEYS.arrays(statement, List.copyOf(ids)).map(OpenRow::read).list();
    }

    @Override
    public List<HistoryRow> histories(Handle handle, Collection<DeliveryId> ids) {
        var statement = Sql.query(handle, """
                select h.reminder_id, h.occurrence, h.member_no, h.tenant_id, h.line_no, h.recorded_at, h.attempt_no, h.fact,
                       h.attempt_key, h.gateway, h.terms, h.reference, h.reason_family, h.reason_code, h.retry, h.contact,
                       h.retry_after, h.due_before, h.due_after, h.occurs_at, h.passed_over, h.resolution, h.ended,
                       h.state, h.step, h.why_family, h.why_code, h.dedup_key
                  from unnest(:reminder_id, :occurrence, :member_no) as g (reminder_id, occurrence, member_no)
                  join reminders.history h
                    on h.reminder_id = g.reminder_id and h.occurrence = g.occurrence and h.member_no = g.member_no
                 order by h.reminder_id, h.occurrence, h.member_no, h.line_no
                """);
        return KEYS.arrays(statement, List.copyOf(ids)).map(HistoryRow::read).list();
    }

    @Override
    public void keep(Handle handle, List<Write> writes) {
        var statement = Sql.update(handle, """
                update reminders.delivery d
                   set act_at = g.act_at, token = g.token, lease_until = g.lease_until, lines = g.lines, lane = g.lane,
                       state = g.state, step = g.step, stopped = g.stopped
                  from unnest(:reminder_id, :occurrence, :member_no, :act_at, :token, :lease_until, :lines, :lane, :state, :step,
                              :stopped)
                       as g (reminder_id, occurrence, member_no, act_at, token, lease_until, lines, lane, state, step, stopped)
                 where d.reminder_id = g.reminder_id and d.occurrence = g.occurrence and d.member_no = g.member_no
                """);
        Write.COLUMNS.arrays(statement, writes).execute();
    }

    @Override
    public void remove(Handle handle, List<DeliveryId> ids) {
        var statement = Sql.update(handle, """
                delete from reminders.delivery d
                 using unnest(:reminder_id, :occurrence, :member_no) as g (reminder_id, occurrence, member_no)
                 where d.reminder_id = g.reminder_id and d.occurrence = g.occurrence and d.member_no = g.member_no
                """);
        KEYS.arrays(statement, ids).execute();
    }

    @Override
    public void append(Handle handle, List<HistoryRow> lines) {
        var statement = Sql.update(handle, """
                insert into reminders.history
                       (reminder_id, occurrence, member_no, tenant_id, line_no, recorded_at, attempt_no, fact, attempt_key,
                        gateway, terms, reference, reason_family, reason_code, retry, contact, retry_after, due_before,
                        due_after, occurs_at, passed_over, resolution, ended, state, step, why_family, why_code, dedup_key)
                select g.reminder_id, g.occurrence, g.member_no, g.tenant_id, g.line_no, g.recorded_at, g.attempt_no, g.fact,
                       g.attempt_key, g.gateway, g.terms, g.reference, g.reason_family, g.reason_code, g.retry, g.contact,
                       g.retry_after, g.due_before, g.due_after, g.occurs_at, g.passed_over, g.resolution, g.ended, g.state, g.step,
                       g.why_family, g.why_code, g.dedup_key
                  from unnest(:reminder_id, :occurrence, :member_no, :tenant_id, :line_no, :recorded_at, :attempt_no, :fact,
                              :attempt_key, :gateway, :terms, :reference, :reason_family, :reason_code, :retry, :contact,
                              :retry_after, :due_before, :due_after, :occurs_at, :passed_over, :resolution, :ended, :state, :step,
                              :why_family, :why_code, :dedup_key)
                       as g (reminder_id, occurrence, member_no, tenant_id, line_no, recorded_at, attempt_no, fact, attempt_key,
                             gateway, terms, reference, reason_family, reason_code, retry, contact, retry_after, due_before,
                             due_after, occurs_at, passed_over, resolution, ended, state, step, why_family, why_code, dedup_key)
                """);
        HistoryRow.COLUMNS.arrays(statement, lines).execute();
    }

    @Override
    public void park(Handle handle, ParkedTable.Row evidence, Instant now) {
        var statement = Sql.update(handle, """
                insert into reminders.parked_evidence
                       (parked_at, retry_after, fact, reason_family, retry, contact, about_gateway, about_key, about_ref,
                        dedup_key, reason_code, reference)
                values (:parked_at, :retry_after, :fact, :reason_family, :retry, :contact, :about_gateway, :about_key, :about_ref,
                        :dedup_key, :reason_code, :reference)
                on conflict (about_gateway, about_key, about_ref, dedup_key) do nothing
                """).bind("parked_at", Micros.of(now));
        ParkedTable.COLUMNS.row(statement, evidence).execute();
    }

    @Override
    public Set<DeliveryId> renew(Handle handle, List<Hold> holds, Duration lease) {
        var statement =
                Sql.query(handle, """
                with held as materialized (
                  select d.reminder_id, d.occurrence, d.member_no
                    from unnest(:reminder_id, :occurrence, :member_no, :token) as g (reminder_id, occurrence, member_no, token)
                    join reminders.delivery d
                      on d.reminder_id = g.reminder_id and d.occurrence = g.occurrence and d.member_no = g.member_no
                   where d.token = g.token and d.lease_until > 0
                   order by d.reminder_id, d.occurrence, d.member_no
                     for update of d)
                update reminders.delivery d
                   set lease_until = coalesce(cast(:now as bigint),
                                              cast(extract(epoch from statement_timestamp()) * 1000000 as bigint)) + :lease
                  from held
                 where d.reminder_id = held.reminder_id and d.occurrence = held.occurrence and d.member_no = held.member_no
                returning d.reminder_id, d.occurrence, d.member_no
                """).bindByType("now", given(), Long.class).bind("lease", Micros.of(lease));
        return HOLDS.arrays(statement, holds).map(Keys::map).set();
    }

    @Override
    public Set<DeliveryId> release(Handle handle, List<Hold> holds) {
        var statement = Sql.query(handle, """
                with held as materialized (
                  select d.reminder_id, d.occurrence, d.member_no
                    from unnest(:reminder_id, :occurrence, :member_no, :token) as g (reminder_id, occurrence, member_no, token)
                    join reminders.delivery d
                      on d.reminder_id = g.reminder_id and d.occurrence = g.occurrence and d.member_no = g.member_no
                   where d.token = g.token and d.lease_until > 0 and d.state <> 3
                   order by d.reminder_id, d.occurrence, d.member_no
                     for update of d)
                update reminders.delivery d
                   set lease_until = 0, token = d.token + 1
                  from held
                 where d.reminder_id = held.reminder_id and d.occurrence = held.occurrence and d.member_no = held.member_no
                returning d.reminder_id, d.occurrence, d.member_no
                """);
        return HOLDS.arrays(statement, holds).map(Keys::map).set();
    }
}
