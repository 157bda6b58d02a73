package io.reminders.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import io.reminders.calendar.Event;
import io.reminders.calendar.Lateness;
import io.reminders.calendar.Schedule;
import io.reminders.calendar.Timetable;
import io.reminders.delivery.Amendment;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.Evidence;
import io.reminders.delivery.Fact;
import io.reminders.delivery.Intent;
import io.reminders.delivery.Outcome;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Reference;
import io.reminders.delivery.Settlement;
import io.reminders.reminder.Labels;
import io.reminders.reminder.NaturalKey;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderFilter;
import io.reminders.reminder.TenantId;
import io.reminders.route.Channel;
import io.reminders.spi.ClaimRequest.Errand;
import io.reminders.spi.DeliveryLedger.Filed;
import io.reminders.spi.DeliveryLedger.Hold;
import io.reminders.spi.ReminderRepository.Look;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tables swing between empty and millions, so plans must be right while no statistics know of it. */
@ExtendWith(PostgresqlServer.class)
class PostgresqlTablesTest {
    private static final Duration LEASE = Duration.ofSeconds(30);

    private HikariDataSource pool;
    private JdbiReminderRepository repository;

    /** One connection, whose statements are soon prepared on the server, and whose statistics can be flushed. */
    @BeforeEach
    void fiftyThousandRowsForLater() {
        pool = PostgresqlServer.poolOfOne(PostgresqlServer.newDatabase());
        repository = JdbiReminderRepository.over(pool).withClock(Samples.CLOCK);
        for (String table : List.of("reminder", "delivery", "history")) {
            TestDatabase.execute(pool, "analyze reminders." + table);
            TestDatabase.execute(pool, "alter table reminders." + table + " set (autovacuum_enabled = false)");
        }
        TestDatabase.execute(pool, """
                insert into reminders.reminder
                       (id, created_at, updated_at, version, tenant_id, natural_key, title, message, definition)
                select gen_random_uuid(), 0, 0, 1, 'bulk', 'key ' || n, 'Dentist', 'At nine.', '{}'
                  from generate_series(1, 50000) n
                """);
        TestDatabase.execute(pool, """
                insert into reminders.delivery
                       (reminder_id, act_at, due, deliver_by, token, lease_until, lease_node, occurrence, member_no, lines, lane,
                        state, step, stopped, tenant_id)
                select r.id, %d + row_number() over () * 1000000, 0, 0, 0, 0, 0, 1, 0, 0, 1, 1, 0, false, 'bulk'
                  from reminders.reminder r
                """.formatted(Micros.of(Samples.NOON)));
        TestDatabase.execute(pool, """
                insert into reminders.history
                       (reminder_id, occurrence, member_no, tenant_id, line_no, recorded_at, attempt_no, fact, state, step,
                        why_family, why_code, reference, attempt_key)
                select r.id, 2, 0, 'bulk', 1, 0, 0, 14, 6, 0, 9, 'answered', 'reference ' || r.id, 'key of ' || left(r.id::text, 19)
                  from reminders.reminder r
                """);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void a_claim_walks_the_due_index_and_reads_only_what_it_takes() {
        try (Handle handle = Jdbi.create(pool).open()) {
            handle.begin();
            JsonNode plan = explainClaimOf100(handle);
            handle.rollback();

            assertThat(plan.findValuesAsText("Index Name")).contains("delivery_due", "delivery_pkey", "reminder_pkey");
            assertThat(plan.findValuesAsText("Node Type")).doesNotContain("Seq Scan");
            assertThat(buffers(plan)).as("blocks read").isLessThan(3_000);
        }
    }

    private static JsonNode explainClaimOf100(Handle handle) {
        String json = Sql.query(handle, "explain (analyze, buffers, format json) " + PostgresqlClaim.CLAIM)
                .bind("now", Micros.of(Samples.NOON.plusSeconds(25_000)))
                .bind("lane", Lane.of(Channel.CALL, Errand.SEND))
                .bind("reach", Micros.of(Duration.ofSeconds(10_000)))
                .bind("limit", 100)
                .bind("lease", Micros.of(LEASE))
                .bind("node", 7L)
                .mapTo(String.class)
                .one();
        try {
            return new ObjectMapper().readTree(json).get(0).get("Plan");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static int buffers(JsonNode plan) {
        return plan.get("Shared Hit Blocks").asInt()
                + plan.get("Shared Read Blocks").asInt();
    }

    @Test
    void no_statement_scans_a_table() {
        live();
        await("n_tup_del", 5);
        long before = statistic("seq_scan");

        for (int life = 0; life < 12; life++) {
            live();
        }

        await("n_tup_del", 5 + 12 * 5);
        assertThat(statistic("seq_scan")).isEqualTo(before);
    }

    /** Every method of both ports once, but for those that look at parked evidence, of which there is little. */
    private void live() {
        Reminder reminder = Samples.add(repository, Samples.NOON);
        Reminder keyed = Samples.keyed(reminder.id().toString());
        repository.add(keyed);
        assertThat(repository.find(TenantId.NONE, new NaturalKey(reminder.id().toString())))
                .isPresent();
        List<Delivery> leased = Samples.claim(repository, 100);
        List<Hold> holds =
                leased.stream().map(each -> new Hold(each.id(), each.token())).toList();
        assertThat(repository.renew(holds, LEASE)).hasSize(2);
        List<Intent> intents = leased.stream().map(Samples::intent).toList();
        assertThat(repository.begin(intents).begun()).hasSize(2);
        assertThat(repository.begin(intents).begun()).hasSize(2);
        List<Settlement> settlements = intents.stream()
                .map(intent -> accepted(intent, intent.key().value()))
                .toList();
        assertThat(repository.settle(settlements)).hasSize(2);
        Reference reference = new Reference(intents.get(0).key().value());
        assertThat(repository.file(Evidence.byReference(
                        "fake", reference, new Fact.Ended(new Outcome.Answered(), reference), "answered")))
                .isEqualTo(Filed.MOVED);
        assertThat(repository.file(Evidence.byKey(
                        "fake", intents.get(1).key(), new Fact.Ended(new Outcome.Answered(), reference), "answered")))
                .isEqualTo(Filed.MOVED);
        liveAgain();
        liveAround(Event.called(reminder.id().toString()).startsAt(Samples.NOON.plus(Duration.ofDays(1))));
        assertThat(repository.history(TenantId.NONE, reminder.id())).hasSize(3);
        assertThat(Samples.cancel(repository, reminder).deliveries()).hasSize(1);
        assertThat(repository.dossier(TenantId.NONE, reminder.id())).isPresent();
        assertThat(repository.find(TenantId.NONE, reminder.id())).isPresent();
        assertThat(repository
                        .list(TenantId.NONE, new Look(ReminderFilter.everything(), Optional.of(reminder.id()), 0, 1))
                        .reminders())
                .hasSizeLessThan(2);
    }

    private void liveAround(Event event) {
        repository.add(Samples.around(event, Labels.none(), LEASE));
        assertThat(repository.event(TenantId.NONE, event.id())).contains(event);
        Schedule.Once later = Schedule.at(event.startsAt().plus(LEASE));
        repository.amendEvent(
                TenantId.NONE, event.id(), (dossier, now) -> dossier.movedTo(later, 2, Samples.NOON, now));
        assertThat(repository.around(TenantId.NONE, event.id())).hasSize(1);
        repository.amendEvent(
                TenantId.NONE,
                event.id(),
                (dossier, now) -> dossier.over(Event.Standing.CANCELLED, 3, Samples.NOON, now));
    }

    /** A series that is begun once, and then done with. Its point is brought to the noon of these tests. */
    private void liveAgain() {
        Schedule nextNoon = Schedule.cron("0 12 * * *", ZoneOffset.UTC);
        Reminder daily = Samples.reminder(Timetable.of(nextNoon, Lateness.defaults()));
        repository.add(daily);
        TestDatabase.execute(
                pool,
                "update reminders.delivery set act_at = " + Micros.of(Samples.NOON) + " where reminder_id = '"
                        + daily.id() + "'");
        Intent intent = Samples.intent(Samples.claim(repository, 1).get(0));
        assertThat(repository.begin(List.of(intent)).begun()).hasSize(1);
        assertThat(repository.settle(List.of(accepted(intent, intent.key().value()))))
                .hasSize(1);
        Amendment done = repository
                .amend(TenantId.NONE, daily.id(), (dossier, now) -> dossier.done(now, now))
                .orElseThrow();
        assertThat(done.deliveries()).hasSize(2);
    }

    private static Settlement accepted(Intent intent, String reference) {
        return intent.settlement(Samples.NOON)
                .after()
                .learn(1, new Fact.Placed(new Placement.Accepted(new Reference(reference))), Samples.NOON);
    }

    @Test
    void a_claim_touches_no_index_and_neither_does_a_renewal_or_a_release() {
        for (int count = 0; count < 400; count++) {
            Samples.add(repository, Samples.NOON);
        }
        long updates = statistic("n_tup_upd");
        long hot = statistic("n_tup_hot_upd");

        List<Delivery> leased = Samples.claim(repository, 400);
        await("n_tup_upd", updates + 400);
        assertThat(statistic("n_tup_hot_upd") - hot).isEqualTo(400);

        List<Hold> holds =
                leased.stream().map(each -> new Hold(each.id(), each.token())).toList();
        repository.renew(holds, LEASE);
        repository.begin(leased.subList(0, 200).stream().map(Samples::intent).toList());
        repository.release(holds.subList(200, 400));
        await("n_tup_upd", updates + 400 + 400 + 200 + 200);
        // A begin takes its row to the lane of what is being sent; a page that is full takes its first row elsewhere.
        assertThat(statistic("n_tup_hot_upd") - hot).isGreaterThan(940).isLessThanOrEqualTo(1_000);
    }

    /** Statistics come late: before PostgreSQL 15 up to half a second after a commit. */
    private void await(String name, long expected) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (statistic(name) != expected && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(statistic(name)).as(name).isEqualTo(expected);
    }

    /** The sum of a figure over our tables, but for those that are small. */
    private long statistic(String name) {
        return Jdbi.create(pool).withHandle(handle -> {
            handle.execute("""
                    do $$ begin
                      if current_setting('server_version_num')::int >= 150000 then perform pg_stat_force_next_flush(); end if;
                    end $$""");
            return handle.createQuery("""
                    select sum(%s) from pg_stat_user_tables
                     where schemaname = 'reminders' and relname in ('reminder', 'delivery', 'history')
                    """.formatted(name)).mapTo(Long.class).one();
        });
    }
}
