package io.reminders.jdbi;

import io.reminders.delivery.DeliveryId;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.HistoryLine;
import io.reminders.reminder.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Function;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * A line of history as its row has it; what the row says is read only when it is asked for, so that one row that cannot
 * be read does not hide its neighbours. Immutable.
 *
 * @param id whose line it is
 * @param tenant whose delivery that is
 * @param number its place in the history
 * @param recordedAt when it was recorded, in microseconds
 * @param attempt which attempt it is about
 * @param fact what happened
 * @param ended the number of the final state that it brought; null for none
 * @param state the number of the state after it
 * @param step the step after it
 * @param why what that follows from
 * @param dedupKey under which the same evidence is recognised; null for none
 */
record HistoryRow(
        DeliveryId id,
        TenantId tenant,
        int number,
        long recordedAt,
        int attempt,
        FactColumns fact,
        @Nullable Integer ended,
        int state,
        int step,
        ReasonColumns why,
        @Nullable String dedupKey) {

    static final Columns<HistoryRow> COLUMNS = Keys.of(HistoryRow::id)
            .text("tenant_id", row -> row.tenant().value())
            .small("line_no", HistoryRow::number)
            .number("recorded_at", HistoryRow::recordedAt)
            .small("attempt_no", HistoryRow::attempt)
            .small("fact", row -> row.fact().kind())
            .text("attempt_key", row -> row.intent(FactColumns.Intended::attemptKey))
            .text("gateway", row -> row.intent(FactColumns.Intended::gateway))
            .text("terms", row -> row.intent(FactColumns.Intended::terms))
            .text("reference", row -> row.fact().reference())
            .small("reason_family", row -> row.fact().reasonFamily())
            .text("reason_code", row -> row.fact().reasonCode())
            .small("retry", row -> row.fact().retry())
            .small("contact", row -> row.fact().contact())
            .number("retry_after", row -> row.fact().retryAfter())
            .number("due_before", row -> row.dues(FactColumns.Dues::before))
            .number("due_after", row -> row.dues(FactColumns.Dues::after))
            .number("occurs_at", row -> row.dues(FactColumns.Dues::occursAt))
            .small("passed_over", row -> row.plan(FactColumns.Planned::passedOver))
            .small("resolution", row -> row.plan(FactColumns.Planned::resolution))
            .small("ended", HistoryRow::ended)
            .small("state", HistoryRow::state)
            .small("step", HistoryRow::step)
            .small("why_family", row -> row.why().family())
            .text("why_code", row -> row.why().code())
            .text("dedup_key", HistoryRow::dedupKey);

    /** The row of a line of a delivery that stood in {@code before}. */
    static HistoryRow of(TenantId tenant, HistoryLine line, DeliveryState before) {
        boolean ends = line.state().isFinal() && line.state() != before;
        return new HistoryRow(
                line.delivery(),
                tenant,
                line.number(),
                Micros.of(line.at()),
                line.attempt(),
                FactColumns.of(line.fact()),
                ends ? Codes.STATE.number(line.state()) : null,
                Codes.STATE.number(line.state()),
                line.step(),
                ReasonColumns.of(line.why()),
                line.dedupKey().isEmpty() ? null : line.dedupKey());
    }

    static HistoryRow read(ResultSet row, StatementContext unused) throws SQLException {
        return new HistoryRow(
                Keys.read(row),
                new TenantId(row.getString("tenant_id")),
                row.getInt("line_no"),
                row.getLong("recorded_at"),
                row.getInt("attempt_no"),
                FactColumns.read(row, intended(row), dues(row), planned(row)),
                row.getObject("ended", Integer.class),
                row.getInt("state"),
                row.getInt("step"),
                new ReasonColumns(row.getInt("why_family"), row.getString("why_code")),
                row.getString("dedup_key"));
    }

    private static FactColumns.@Nullable Intended intended(ResultSet row) throws SQLException {
        String key = row.getString("attempt_key");
        return key == null ? null : new FactColumns.Intended(key, row.getString("gateway"), row.getString("terms"));
    }

    private static FactColumns.@Nullable Dues dues(ResultSet row) throws SQLException {
        Long after = row.getObject("due_after", Long.class);
        return after == null
                ? null
                : new FactColumns.Dues(
                        row.getObject("due_before", Long.class), row.getObject("occurs_at", Long.class), after);
    }

    private static FactColumns.@Nullable Planned planned(ResultSet row) throws SQLException {
        Integer resolution = row.getObject("resolution", Integer.class);
        return resolution == null ? null : new FactColumns.Planned(resolution, row.getInt("passed_over"));
    }

    /**
     * The line that it holds.
     *
     * @throws UnreadableRowException if it holds none that is known here
     */
    HistoryLine line() {
        try {
            return whole();
        } catch (RuntimeException unknown) {
            throw UnreadableRowException.of("history of " + id + ", line " + number);
        }
    }

    private HistoryLine whole() {
        return new HistoryLine(
                id,
                number,
                Micros.instant(recordedAt),
                attempt,
                fact.fact(),
                Codes.STATE.word(state),
                step,
                why.reason(),
                Objects.requireNonNullElse(dedupKey, ""));
    }

    private @Nullable String intent(Function<FactColumns.Intended, String> column) {
        return fact.intended() == null ? null : column.apply(fact.intended());
    }

    private @Nullable Long dues(Function<FactColumns.Dues, @Nullable Long> column) {
        return fact.dues() == null ? null : column.apply(fact.dues());
    }

    private @Nullable Integer plan(Function<FactColumns.Planned, Integer> column) {
        return fact.planned() == null ? null : column.apply(fact.planned());
    }
}
