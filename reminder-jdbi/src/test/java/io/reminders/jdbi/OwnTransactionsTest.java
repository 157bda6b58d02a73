package io.reminders.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryState;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.TenantId;
import io.reminders.spi.RepositoryException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(PostgresqlServer.class)
class OwnTransactionsTest {

    @ParameterizedTest
    @EnumSource
    void they_commit_on_a_pool_without_auto_commit_too(TestDatabase kind) {
        try (var database = kind.open()) {
            JdbiReminderRepository repository = JdbiReminderRepository.over(
                            ChangedConnections.withoutAutoCommit(database.dataSource()))
                    .withClock(Samples.CLOCK);

            Reminder reminder = Samples.add(repository, Samples.NOON);

            assertThat(database.repository().find(TenantId.NONE, reminder.id())).contains(reminder);
        }
    }

    @ParameterizedTest
    @EnumSource
    void they_are_read_committed_whatever_the_pool_is_set_to_and_leave_it_so(TestDatabase kind) throws Exception {
        try (var database = kind.open()) {
            List<Connection> used = new ArrayList<>();
            DataSource serializable = ChangedConnections.from(() -> {
                Connection connection =
                        ChangedConnections.kept(database.dataSource().getConnection());
                connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
                used.add(connection);
                return connection;
            });
            OwnTransactions transactions =
                    new OwnTransactions(Jdbi.create(serializable), new Wakes(), Retries.defaults());

            TransactionIsolationLevel level =
                    transactions.call("look", session -> session.handle().getTransactionIsolationLevel());

            assertThat(level).isEqualTo(TransactionIsolationLevel.READ_COMMITTED);
            assertThat(used).hasSize(1);
            assertThat(used.get(0).getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
            assertThat(used.get(0).getAutoCommit()).isTrue();
        }
    }

    @Test
    void a_lock_that_is_given_up_in_time_is_waited_for() {
        String url = "jdbc:h2:mem:locks;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20";
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
        Reminder reminder = Samples.add(JdbiReminderRepository.over(pool), Samples.NOON);
        Deque<Runnable> duringPauses = new ArrayDeque<>();
        Retries retries = new Retries(new Random(7), wait -> {
            duringPauses.removeFirst().run();
            return true;
        });
        JdbiReminderRepository repository =
                JdbiReminderRepository.over(Jdbi.create(pool), SchemaUpdate.BY_HOST, retries);

        try (var other = Jdbi.create(pool).open()) {
            other.begin();
            other.execute("select id from reminders.reminder for update");
            duringPauses.add(() -> {});
            duringPauses.add(other::rollback);
            List<Delivery> stopped = Samples.cancel(repository, reminder).deliveries();

            assertThat(stopped).extracting(Delivery::state).containsExactly(DeliveryState.CANCELLED);
            assertThat(duringPauses).isEmpty();
        } finally {
            TestDatabase.execute(pool, "shutdown");
            pool.dispose();
        }
    }

    @Test
    void a_serialization_failure_is_run_again_as_a_whole() {
        try (var database = TestDatabase.POSTGRESQL.open()) {
            JdbiReminderRepository repository = database.repository();
            // A sequence is not rolled back, so that the third try finds it at 3.
            database.execute("create sequence tries");
            database.execute("""
                    create function refuse_twice() returns trigger language plpgsql as $$
                    begin
                      if nextval('tries') <= 2 then raise exception 'not yet' using errcode = '40001'; end if;
                      return new;
                    end $$""");
            database.execute("create trigger refuse_twice before insert on reminders.delivery"
                    + " for each row execute function refuse_twice()");

            Reminder reminder = Samples.add(repository, Samples.NOON);

            assertThat(repository.find(TenantId.NONE, reminder.id())).contains(reminder);
            assertThat(Samples.claim(repository, 10)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_database_that_was_away_is_used_again_when_it_is_back(TestDatabase kind) {
        try (var database = kind.open()) {
            database.repository();
            boolean[] away = {false};
            DataSource flaky = ChangedConnections.from(() -> {
                if (away[0]) {
                    throw new SQLException("connection of +40721234567 refused", "08001", 111);
                }
                return database.dataSource().getConnection();
            });
            JdbiReminderRepository repository = JdbiReminderRepository.over(flaky);

            away[0] = true;
            assertThatThrownBy(() -> Samples.claim(repository, 10))
                    .isInstanceOf(RepositoryException.class)
                    .hasMessage("claim: expected the database to answer but was SQLSTATE 08001, vendor code 111")
                    .hasNoCause();
            away[0] = false;

            assertThat(Samples.add(repository, Samples.NOON)).isNotNull();
        }
    }

    @Test
    void a_connection_that_was_cut_is_told_and_replaced() {
        try (var database = TestDatabase.POSTGRESQL.open()) {
            JdbiReminderRepository repository = database.repository();
            OwnTransactions transactions =
                    new OwnTransactions(Jdbi.create(database.dataSource()), new Wakes(), Retries.defaults());

            assertThatThrownBy(() -> transactions.run("settle", session -> {
                        session.handle().execute("select 1");
                        database.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                                + " where datname = current_database() and pid <> pg_backend_pid()");
                        session.handle().execute("select 1");
                    }))
                    .isInstanceOf(RepositoryException.class)
                    .hasMessage("settle: expected the database to answer but was SQLSTATE 57P01, vendor code 0");

            assertThat(Samples.add(repository, Samples.NOON)).isNotNull();
        }
    }

    @Test
    void a_pool_that_throws_what_it_likes_is_told_in_codes() {
        DataSource closed = ChangedConnections.from(() -> {
            throw new IllegalStateException("pool of +40721234567 is closed");
        });

        assertThatThrownBy(() -> JdbiReminderRepository.over(closed))
                .isInstanceOf(RepositoryException.class)
                .hasMessage("start: expected the database to answer but was SQLSTATE unknown, vendor code 0")
                .hasNoCause();
    }
}
