package io.reminders.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.delivery.Delivery;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderFilter;
import io.reminders.reminder.ReminderStatus;
import io.reminders.reminder.TenantId;
import io.reminders.spi.ReminderRepository.Look;
import io.reminders.spi.RepositoryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(PostgresqlServer.class)
class SchemaTest {

    @ParameterizedTest
    @EnumSource
    void a_second_start_finds_everything_and_keeps_it(TestDatabase kind) {
        try (var database = kind.open()) {
            Reminder reminder = Samples.add(database.repository(), Samples.NOON);

            assertThat(database.repository().find(TenantId.NONE, reminder.id())).contains(reminder);
        }
    }

    @ParameterizedTest
    @EnumSource
    void eight_nodes_may_start_at_once(TestDatabase kind) throws Exception {
        for (int round = 0; round < 3; round++) {
            try (var database = kind.open()) {
                startAtOnce(8, database);

                Samples.add(database.repository(), Samples.NOON);
                assertThat(scriptsRun(database))
                        .isEqualTo(Database.valueOf(kind.name()).scripts().size());
            }
        }
    }

    private static void startAtOnce(int nodes, TestDatabase.Opened database) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        try {
            CountDownLatch gate = new CountDownLatch(1);
            List<Future<JdbiReminderRepository>> starts = new ArrayList<>();
            for (int node = 0; node < nodes; node++) {
                starts.add(threads.submit(() -> {
                    assertThat(gate.await(60, TimeUnit.SECONDS)).isTrue();
                    return database.repository();
                }));
            }
            gate.countDown();
            for (Future<JdbiReminderRepository> start : starts) {
                assertThat(start.get(60, TimeUnit.SECONDS)).isNotNull();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static int scriptsRun(TestDatabase.Opened database) {
        return Jdbi.create(database.dataSource())
                .withHandle(
                        handle -> handle.createQuery("select count(*) from reminders.schema_version where version > 0")
                                .mapTo(Integer.class)
                                .one());
    }

    @ParameterizedTest
    @EnumSource
    void a_script_that_ran_in_another_form_is_refused(TestDatabase kind) {
        try (var database = kind.open()) {
            database.repository();
            database.execute("update reminders.schema_version set checksum = 'abc' where version = 1");
            String checksum = Database.valueOf(kind.name()).scripts().get(0).checksum();

            assertThatThrownBy(database::repository)
                    .isInstanceOf(UnsuitableDatabaseException.class)
                    .hasMessage("V1__tables.sql: expected checksum " + checksum + " but was checksum abc when it ran");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_host_may_bring_the_schema_up_to_date_itself(TestDatabase kind) {
        try (var database = kind.open()) {
            JdbiReminderRepository repository =
                    JdbiReminderRepository.over(database.dataSource(), SchemaUpdate.BY_HOST);
            assertThatThrownBy(() -> Samples.add(repository, Samples.NOON)).isInstanceOf(RepositoryException.class);

            Database.valueOf(kind.name()).scripts().forEach(script -> database.execute(script.text()));

            Reminder reminder = Samples.add(repository, Samples.NOON);
            assertThat(repository.find(TenantId.NONE, reminder.id())).contains(reminder);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_the_version_before_has_stored_is_found_by_its_words_and_its_end(TestDatabase kind) {
        try (var database = kind.open()) {
            Reminder reminder = Samples.reminder(Samples.NOON);
            startAsBefore("desk", kind, database);
            addAsBefore(database, reminder);

            JdbiReminderRepository repository = database.repository();

            for (ReminderFilter filter : List.of(
                    ReminderFilter.everything().containing("DENTIST ÎN"),
                    ReminderFilter.everything().inStatus(ReminderStatus.COMPLETED))) {
                assertThat(repository
                                .list(TenantId.NONE, new Look(filter, Optional.empty(), 0, 10))
                                .reminders())
                        .extracting(Reminder::id)
                        .containsExactly(reminder.id());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_the_version_before_has_stored_is_due_when_its_point_is(TestDatabase kind) {
        try (var database = kind.open()) {
            Reminder reminder = Samples.reminder(Samples.NOON);
            startAsBefore("when", kind, database);
            addAsBefore(database, reminder);
            openAsBefore(database, reminder);

            JdbiReminderRepository repository = database.repository();

            Delivery delivery = repository
                    .dossier(TenantId.NONE, reminder.id())
                    .orElseThrow()
                    .deliveries()
                    .get(1);
            assertThat(delivery.due()).isEqualTo(Samples.NOON);
            assertThat(delivery.occursAt()).isEqualTo(Samples.NOON);
            assertThat(Samples.claim(repository, 1)).hasSize(1);
        }
    }

    private static void openAsBefore(TestDatabase.Opened database, Reminder reminder) {
        database.execute("""
                insert into reminders.delivery
                       (reminder_id, act_at, due, deliver_by, token, lease_until, lease_node, occurrence, member_no, lines, lane,
                        state, step, stopped, tenant_id)
                values ('%s', %d, %d, %d, 0, 0, 0, 2, 0, 0, 1, 1, 0, false, '')
                """.formatted(
                        reminder.id(),
                        Micros.of(Samples.NOON),
                        Micros.of(Samples.NOON),
                        Micros.of(Samples.NOON.plusSeconds(3600))));
    }

    /** Runs the scripts of before that one. */
    private static void startAsBefore(String name, TestDatabase kind, TestDatabase.Opened database) {
        database.execute("create schema reminders");
        database.execute("create table reminders.schema_version (version int not null primary key,"
                + " script varchar(100) not null, checksum varchar(64) not null)");
        List<Script> before = Database.valueOf(kind.name()).scripts().stream()
                .takeWhile(script -> !script.name().contains(name))
                .toList();
        assertThat(before).isNotEmpty();
        for (Script script : before) {
            database.execute(script.text());
            database.execute("insert into reminders.schema_version (version, script, checksum) values (%d, '%s', '%s')"
                    .formatted(script.version(), script.name(), script.checksum()));
        }
    }

    private static void addAsBefore(TestDatabase.Opened database, Reminder reminder) {
        database.execute("""
                insert into reminders.reminder
                       (id, created_at, updated_at, version, tenant_id, title, message, definition)
                values ('%s', 0, 0, 1, '', '%s', '%s', '%s')
                """.formatted(
                        reminder.id(),
                        "Dentist În Oraș",
                        reminder.definition().message().text(),
                        StoredDefinition.write(reminder)));
        for (int line = 1; line <= 2; line++) {
            database.execute("""
                    insert into reminders.history
                           (reminder_id, occurrence, member_no, tenant_id, line_no, recorded_at, attempt_no, fact, state, step,
                            why_family, why_code)
                    values ('%s', 1, 0, '', %d, 0, 0, 14, 6, 0, 9, 'answered')
                    """.formatted(reminder.id(), line));
        }
    }
}
