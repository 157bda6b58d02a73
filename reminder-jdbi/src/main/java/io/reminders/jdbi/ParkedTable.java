package io.reminders.jdbi;

import io.reminders.delivery.AttemptKey;
import io.reminders.delivery.Evidence;
import io.reminders.delivery.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The statements on parked evidence that are the same on every database. */
final class ParkedTable {
    private static final Columns<Row> NAME = named(new Columns<>());

    /** Every column but {@code parked_at}. */
    static final Columns<Row> COLUMNS = named(new Columns<Row>())
            .small("fact", row -> row.fact().kind())
            .text("reference", row -> row.fact().reference())
            .small("reason_family", row -> row.fact().reasonFamily())
            .text("reason_code", row -> row.fact().reasonCode())
            .small("retry", row -> row.fact().retry())
            .small("contact", row -> row.fact().contact())
            .number("retry_after", row -> row.fact().retryAfter());

    private ParkedTable() {}

    private static Columns<Row> named(Columns<Row> columns) {
        return columns.text("about_gateway", Row::gateway)
                .text("about_key", Row::key)
                .text("about_ref", Row::reference)
                .text("dedup_key", Row::dedupKey);
    }

    /** What is parked and whose key or reference a history names by now, in the order in which it came; locked. */
    static List<Row> matching(Handle handle) {
        return Sql.query(handle, """
                select p.about_gateway, p.about_key, p.about_ref, p.dedup_key, p.fact, p.reference, p.reason_family,
                       p.reason_code, p.retry, p.contact, p.retry_after
                  from reminders.parked_evidence p
                 where (p.about_key <> '' and exists (
                         select 1 from reminders.history h where h.attempt_key = p.about_key))
                    or (p.about_key = '' and exists (
                         select 1 from reminders.history h where h.reference = p.about_ref))
                 order by p.parked_at, p.about_gateway, p.about_key, p.about_ref, p.dedup_key
                 limit 1000
                   for update
                """).map(Row::read).list();
    }

    static void drop(Handle handle, Row row) {
        NAME.row(Sql.update(handle, """
                delete from reminders.parked_evidence
                 where about_gateway = :about_gateway and about_key = :about_key and about_ref = :about_ref
                   and dedup_key = :dedup_key
                """), row).execute();
    }

    static int dropOlderThan(Handle handle, Instant oldest) {
        return Sql.update(handle, "delete from reminders.parked_evidence where parked_at < :oldest")
                .bind("oldest", Micros.of(oldest))
                .execute();
    }

    /** Evidence as its row has it. Immutable. */
    record Row(String gateway, String key, String reference, String dedupKey, FactColumns fact) {
        static Row of(Evidence evidence) {
            return new Row(
                    evidence.gateway(),
                    evidence.key().map(AttemptKey::value).orElse(""),
                    evidence.reference().map(Reference::value).orElse(""),
                    evidence.dedupKey(),
                    FactColumns.of(evidence.fact()));
        }

        static Row read(ResultSet row, StatementContext unused) throws SQLException {
            return new Row(
                    row.getString("about_gateway"),
                    row.getString("about_key"),
                    row.getString("about_ref"),
                    row.getString("dedup_key"),
                    FactColumns.read(row));
        }

        /**
         * The evidence that it holds.
         *
         * @throws UnreadableRowException if it holds none that is known here
         */
        Evidence evidence() {
            try {
                return whole();
            } catch (RuntimeException unknown) {
                throw UnreadableRowException.of("parked evidence of " + gateway);
            }
        }

        private Evidence whole() {
            return new Evidence(
                    gateway,
                    key.isEmpty() ? Optional.empty() : Optional.of(new AttemptKey(key)),
                    reference.isEmpty() ? Optional.empty() : Optional.of(new Reference(reference)),
                    fact.fact(),
                    dedupKey);
        }
    }
}
