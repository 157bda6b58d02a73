package io.reminders.jdbi;

import io.reminders.delivery.Course;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryId;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.HistoryLine;
import io.reminders.reminder.Definition;
import io.reminders.reminder.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * An open delivery as its row has it: without route and timetable, which its reminder has, and without its attempts,
 * which its history tells of. Immutable.
 *
 * @param id its name
 * @param tenant whose it is
 * @param occursAt the instant of its point's own
 * @param due the instant before which no attempt starts
 * @param deliverBy the instant at and after which no attempt may start
 * @param state the number of its state, never of LEASED
 * @param step the step of the route it stands at
 * @param actAt the next instant at which somebody must act
 * @param token fences writes
 * @param lines how many lines its history has
 * @param stopped whether nothing further may start
 * @param leaseUntil when its lease ends, in microseconds; 0 while nobody holds it
 */
record OpenRow(
        DeliveryId id,
        TenantId tenant,
        Instant occursAt,
        Instant due,
        Instant deliverBy,
        int state,
        int step,
        Instant actAt,
        long token,
        int lines,
        boolean stopped,
        long leaseUntil) {

    static OpenRow read(ResultSet row, StatementContext unused) throws SQLException {
        Long due = row.getLong("due");
        return new OpenRow(
                Keys.read(row),
                new TenantId(row.getString("tenant_id")),
                Micros.instant(Objects.requireNonNullElse(row.getObject("occurs_at", Long.class), due)),
                Micros.instant(due),
                Micros.instant(row.getLong("deliver_by")),
                row.getInt("state"),
                row.getInt("step"),
                Micros.instant(row.getLong("act_at")),
                row.getLong("token"),
                row.getInt("lines"),
                row.getBoolean("stopped"),
                row.getLong("lease_until"));
    }

    /** Whether somebody who knew {@code seen} knows everything that is on record, and still holds it. */
    boolean isAsSeenBy(Delivery seen) {
        // Evidence that moves nothing leaves the token, but takes the line that would be written next.
        return token == seen.token() && lines == seen.lines();
    }

    boolean isIn(DeliveryState asked) {
        return state == Codes.STATE.number(asked);
    }

    boolean isHeld(Instant now) {
        return leaseUntil > Micros.of(now);
    }

    /**
     * The delivery as it stands at {@code now}: LEASED while somebody holds it for sending.
     *
     * @throws UnreadableRowException if row and history do not make one that is known here
     */
    Delivery delivery(Definition definition, List<HistoryRow> history, Instant now) {
        List<HistoryLine> lines = history.stream().map(HistoryRow::line).toList();
        try {
            return delivery(definition, now).recalling(lines);
        } catch (RuntimeException unknown) {
            throw UnreadableRowException.of("delivery " + id);
        }
    }

    private Delivery delivery(Definition definition, Instant now) {
        Course course = new Course(definition.route(), definition.timetable(), occursAt, due, deliverBy);
        DeliveryState stored = Codes.STATE.word(state);
        DeliveryState stands = stored == DeliveryState.SCHEDULED && isHeld(now) ? DeliveryState.LEASED : stored;
        return new Delivery(id, tenant, course, stands, step, actAt, token, lines, Optional.empty(), List.of());
    }
}
