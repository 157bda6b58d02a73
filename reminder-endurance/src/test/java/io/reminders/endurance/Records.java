package io.reminders.endurance;

import com.zaxxer.hikari.HikariDataSource;
import io.reminders.reminder.ReminderId;
import io.reminders.simulators.vapi.RecordedCall;
import io.reminders.simulators.vapi.RecordedRequest;
import io.reminders.simulators.vapi.VapiLedger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What database and provider have on record. The database is read by statements of these tests, so that nothing of the
 * library stands between a mistake of its own and the audit.
 */
public final class Records {
    private static final String NOW = "cast(extract(epoch from clock_timestamp()) * 1000000 as bigint)";

    private final HikariDataSource database;
    private final VapiLedger ledger;

    Records(HikariDataSource database, VapiLedger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /** How many deliveries are open. */
    public int open() {
        return (int) number("select count(*) from reminders.delivery");
    }

    /** How many ended how, by what their reminders are about, such as {@code late EXPIRED}. */
    public Map<String, Integer> endsBySubject() {
        Map<String, Integer> ends = new TreeMap<>();
        query(
                "select r.subject, h.ended, count(*) from reminders.history h join reminders.reminder r"
                        + " on r.tenant_id = h.tenant_id and r.id = h.reminder_id"
                        + " where h.ended is not null group by r.subject, h.ended",
                row -> ends.put(row.getString(1) + " " + Audit.STATES.get(row.getInt(2)), row.getInt(3)));
        return ends;
    }

    /** Why deliveries failed, and how many of each, such as {@code absent after 2 attempts}. */
    public Map<String, Integer> whyFailed() {
        Map<String, Integer> why = new TreeMap<>();
        query(
                "select e.why_code, (select max(h.attempt_no) from reminders.history h where h.reminder_id = e.reminder_id),"
                        + " count(*) from reminders.history e where e.ended = " + Line.FAILED + " group by 1, 2",
                row -> why.put(row.getString(1) + " after " + row.getInt(2) + " attempts", row.getInt(3)));
        return why;
    }

    /** When the first attempt of each reminder about that began. */
    public Map<ReminderId, Instant> begun(String subject) {
        Map<ReminderId, Instant> begun = new LinkedHashMap<>();
        query(
                "select h.reminder_id, min(h.recorded_at) from reminders.history h join reminders.reminder r"
                        + " on r.tenant_id = h.tenant_id and r.id = h.reminder_id"
                        + " where h.fact = 1 and r.subject = '" + subject + "' group by h.reminder_id",
                row -> begun.put(id(row), micros(row.getLong(2))));
        return begun;
    }

    /** What is still open, for a run that does not come to rest. */
    public List<String> stillOpen() {
        return query(
                "select reminder_id || ' state ' || state || ', lines ' || lines || ', acts in ' || (act_at - " + NOW
                        + ") / 1000 || ' ms, lease ' || lease_node || ' for ' || (lease_until - " + NOW
                        + ") / 1000 || ' ms' from reminders.delivery order by act_at limit 20",
                row -> row.getString(1));
    }

    /** How many deliveries wait to be sent whose instant has come. */
    public int due() {
        return (int) number("select count(*) from reminders.delivery where lane = 1 and act_at <= " + NOW);
    }

    /** How many attempts have begun at or after that instant. */
    public int intentsSince(Instant start) {
        return (int) number("select count(*) from reminders.history where fact = 1 and recorded_at >= "
                + ChronoUnit.MICROS.between(Instant.EPOCH, start));
    }

    /** How many connections of workers there are: all but those of the pool of these tests. */
    public int foreignConnections() {
        return (int) number("select count(*) from pg_stat_activity where backend_type = 'client backend'")
                - database.getHikariPoolMXBean().getTotalConnections();
    }

    /** The version of the server. */
    public String version() {
        return "PostgreSQL " + number("select current_setting('server_version_num')::int") / 10_000;
    }

    /** The database's clock. */
    public Instant now() {
        return micros(number("select " + NOW));
    }

    /** What a node holds, by leases that run: also one that has just died, or was stopped. */
    public List<Held> heldBy(long node) {
        Instant now = now();
        return query(
                "select reminder_id, state, lines from reminders.delivery where lease_node = " + node
                        + " and lease_until > " + NOW,
                row -> new Held(id(row), row.getInt(2) == Line.SENDING, row.getInt(3), now));
    }

    /** The histories of the reminders from {@code first} on, in the order in which they were scheduled. */
    public Map<ReminderId, List<Line>> histories(ReminderId first) {
        Map<ReminderId, List<Line>> histories = new LinkedHashMap<>();
        query(
                "select reminder_id, line_no, recorded_at, attempt_no, fact, state, step, attempt_key, ended, contact"
                        + " from reminders.history where reminder_id >= '" + first.value() + "'"
                        + " order by reminder_id, occurrence, member_no, line_no",
                row -> histories
                        .computeIfAbsent(id(row), unused -> new ArrayList<>())
                        .add(new Line(
                                row.getInt("line_no"),
                                micros(row.getLong("recorded_at")),
                                row.getInt("attempt_no"),
                                row.getInt("fact"),
                                row.getInt("state"),
                                row.getInt("step"),
                                row.getString("attempt_key") == null ? "" : row.getString("attempt_key"),
                                row.getObject("ended") != null,
                                row.getInt("contact"))));
        return histories;
    }

    /** The calls that were accepted at or after that instant. */
    public List<RecordedCall> callsSince(Instant start) {
        return ledger.calls().stream()
                .filter(call -> !call.acceptedAt().isBefore(start.truncatedTo(ChronoUnit.MILLIS)))
                .toList();
    }

    /** When requests for calls came to the provider that had been sent to that address, a host and a port. */
    public List<Instant> requestsTo(String authority) {
        return ledger.requests().stream()
                .filter(one -> one.request().method().equals("POST")
                        && one.request()
                                .header("Host")
                                .filter(authority::equals)
                                .isPresent())
                .map(RecordedRequest::at)
                .toList();
    }

    /** When each of these was looked at next after its node had died: from then to its next line. */
    public static List<Duration> takeovers(List<Held> orphans, Map<ReminderId, List<Line>> histories) {
        return orphans.stream()
                .filter(held -> held.sending() && histories.containsKey(held.id()))
                .map(held -> Duration.between(
                        held.since(), histories.get(held.id()).get(held.lines()).at()))
                .toList();
    }

    private static ReminderId id(ResultSet row) throws SQLException {
        return new ReminderId(row.getObject(1, UUID.class));
    }

    private static Instant micros(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private long number(String sql) {
        return query(sql, row -> row.getLong(1)).get(0);
    }

    private <T> List<T> query(String sql, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
                ResultSet rows = statement.executeQuery()) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reading.of(rows));
            }
            return read;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Runs a statement. */
    public void run(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /**
     * A delivery that a node held when it was looked at, such as right after its death.
     *
     * @param sending whether its intent was on record
     * @param lines how many lines its history had
     * @param since when it was looked at, by the database's clock
     */
    public record Held(ReminderId id, boolean sending, int lines, Instant since) {}

    /** A line of a history, in the numbers of the tables. */
    public record Line(
            int number, Instant at, int attempt, int fact, int state, int step, String key, boolean ends, int contact) {
        static final int INTENDED = 1;
        static final int REJECTED = 3;
        static final int NOT_SENT = 4;
        static final int ABSENT = 6;
        static final int FAILED_FACT = 11;
        static final int CONTACT_EXCLUDED = 1;

        static final int SENDING = 3;
        static final int COMPLETED = 6;
        static final int FAILED = 7;
        static final int EXPIRED = 8;
        static final int CANCELLED = 9;
        static final int UNRESOLVED = 10;

        boolean intends() {
            return fact == INTENDED;
        }

        /** Whether it makes another attempt of the same step legal. */
        boolean freesTheStep() {
            return fact == REJECTED
                    || fact == NOT_SENT
                    || fact == ABSENT
                    || (fact == FAILED_FACT && contact == CONTACT_EXCLUDED);
        }
    }
}
