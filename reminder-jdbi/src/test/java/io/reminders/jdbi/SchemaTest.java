package io.reminders.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.reminder.Reminder;
import io.reminders.reminder.TenantId;
import io.reminders.spi.RepositoryException;
import java.util.ArrayList;
import java.util.List;
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
}
