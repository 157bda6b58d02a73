package io.reminders.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page among fifty thousand reminders reads what it shows, and little more. */
@ExtendWith(PostgresqlServer.class)
class PostgresqlPagesTest {
    private static final int SIZE = 51;

    /** A page of 51 takes up to three probes a row; a tenth of what going through 10,000 rows would. */
    private static final int FEW = 1_500;

    private static final Pattern BLOCKS = Pattern.compile("(?:hit|read)=(\\d+)");

    private static HikariDataSource pool;

    /** An eighth has ended, one in a thousand is paused, a hundred are about one subject, a tenth is one owner's. */
    @BeforeAll
    static void fiftyThousandReminders() {
        pool = PostgresqlServer.poolOfOne(PostgresqlServer.newDatabase());
        JdbiReminderRepository.over(pool);
        TestDatabase.execute(pool, """
                insert into reminders.reminder
                       (id, created_at, updated_at, version, tenant_id, subject, owner, title, message, words, definition)
                select gen_random_uuid(), 0, 0, 1, 't', 'subject ' || n / 100, 'owner ' || n % 10, 'Dentist', 'At nine.',
                       'dentist ' || n, '{}'
                  from generate_series(1, 50000) n
                """);
        TestDatabase.execute(pool, """
                insert into reminders.delivery
                       (reminder_id, act_at, due, deliver_by, token, lease_until, lease_node, occurrence, member_no, lines, lane,
                        state, step, stopped, tenant_id)
                select r.id, case when n % 1000 = 0 then 9223372036854775807 else n * 1000000 end, 0, 0, 0, 0, 0, 1, 0, 0, 1, 1, 0,
                       false, 't'
                  from (select id, row_number() over () as n from reminders.reminder) r
                 where n % 8 <> 7
                """);
        TestDatabase.execute(pool, """
                insert into reminders.history
                       (reminder_id, occurrence, member_no, tenant_id, line_no, recorded_at, attempt_no, fact, state, step,
                        why_family, why_code, ended)
                select r.id, 1, 0, 't', 1, 0, 0, 14, 6, 0, 9, 'answered', 6
                  from reminders.reminder r
                 where not exists (select 1 from reminders.delivery d where d.reminder_id = r.id)
                """);
        for (String table : List.of("reminder", "delivery", "history")) {
            TestDatabase.execute(pool, "vacuum analyze reminders." + table);
        }
    }

    @AfterAll
    static void close() {
        pool.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_page_of_every_range_reads_little_more_than_it_shows(ListRange range) {
        int status = switch (range) {
            case OPEN -> 1;
            case PAUSED -> 2;
            case ENDED -> 6;
            default -> 0;
        };
        boolean whole = status == 0;

        Cost cost = cost(
                PostgresqlPages.NEWEST.replace("%s", range.ids()),
                query -> query.bind("before", new UUID(-1, -1))
                        .bind("from", 0)
                        .bind("window", whole ? SIZE : 10_000)
                        .bind("skip", 0)
                        .bind("status", status));

        assertThat(cost.rows()).as("rows of " + range).isGreaterThan(30);
        assertThat(cost.buffers()).as(cost.plan()).isLessThan(FEW);
    }

    @ParameterizedTest
    @EnumSource
    void a_page_of_what_is_coming_reads_little_more_than_it_shows(ComingRange range) {
        Cost cost = cost(
                PostgresqlPages.COMING.replace("%s", range.places()),
                query -> query.bind("at", Long.MIN_VALUE)
                        .bind("after", new UUID(0, 0))
                        .bind("from", 0)
                        .bind("window", SIZE));

        assertThat(cost.rows()).as("rows of " + range).isGreaterThan(30);
        // All reminders of an owner are looked at, for their deliveries have no index of their own.
        assertThat(cost.buffers()).as(cost.plan()).isLessThan(range == ComingRange.OWNER ? 60_000 : FEW);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9_000})
    void a_page_by_its_number_passes_over_ids_alone(int skip) {
        Cost cost = cost(
                PostgresqlPages.NEWEST.replace("%s", ListRange.TENANT.ids()),
                query -> query.bind("before", new UUID(-1, -1))
                        .bind("from", skip)
                        .bind("window", SIZE)
                        .bind("skip", 0)
                        .bind("status", 0));

        assertThat(cost.rows()).isEqualTo(SIZE);
        assertThat(cost.buffers()).as(cost.plan()).isLessThan(10_500);
    }

    private interface Binding {
        Query bind(Query query);
    }

    /** What a statement read, by its own account. Immutable. */
    private record Cost(int rows, int buffers, String plan) {}

    private static Cost cost(String statement, Binding binding) {
        try (Handle handle = Jdbi.create(pool).open()) {
            int rows = names(binding.bind(Sql.query(handle, statement)))
                    .map((row, context) -> 1)
                    .list()
                    .size();
            List<String> plan = new ArrayList<>(names(binding.bind(Sql.query(
                            handle, "explain (analyze, buffers, costs off, timing off, summary off) " + statement)))
                    .mapTo(String.class)
                    .list());
            int buffers = plan.stream()
                    .filter(line -> line.contains("Buffers: shared"))
                    .findFirst()
                    .map(PostgresqlPagesTest::blocks)
                    .orElseThrow();
            return new Cost(rows, buffers, String.join("\n", plan));
        }
    }

    /** Of {@code Buffers: shared hit=12 read=3}, 15. */
    private static int blocks(String line) {
        return BLOCKS.matcher(line)
                .results()
                .mapToInt(match -> Integer.parseInt(match.group(1)))
                .sum();
    }

    private static Query names(Query query) {
        return query.bind("tenant_id", "t")
                .bind("subject", "subject 7")
                .bind("owner", "owner 7")
                .bind("any_subject", 1)
                .bind("any_owner", 1)
                .bind("any_words", 1)
                .bind("words", "")
                .bind("size", SIZE);
    }
}
