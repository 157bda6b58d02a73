package io.reminders.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.reminder.Reminder;
import io.reminders.reminder.TenantId;
import io.reminders.spi.ReminderRepository;
import io.reminders.spi.ReminderRepository.Added;
import io.reminders.spi.ReminderRepository.Look;
import io.reminders.spi.RepositoryException;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(PostgresqlServer.class)
class HostTransactionTest {

    @ParameterizedTest
    @EnumSource
    void the_hosts_rollback_leaves_nothing_and_wakes_nobody(TestDatabase kind) {
        try (var database = kind.open();
                Handle handle = Jdbi.create(database.dataSource()).open()) {
            JdbiReminderRepository repository = database.repository();
            AtomicInteger woken = new AtomicInteger();
            repository.onWake(woken::incrementAndGet);

            handle.begin();
            Reminder reminder = Samples.add(repository.within(handle), Samples.NOON);
            handle.rollback();

            assertThat(repository.find(TenantId.NONE, reminder.id())).isEmpty();
            assertThat(Samples.claim(repository, 10)).isEmpty();
            assertThat(woken).hasValue(0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_hosts_commit_stores_it_and_wakes_the_workers_after_it(TestDatabase kind) {
        try (var database = kind.open();
                Handle handle = Jdbi.create(database.dataSource()).open()) {
            JdbiReminderRepository repository = database.repository();
            AtomicInteger woken = new AtomicInteger();
            repository.withClock(Samples.CLOCK).onWake(woken::incrementAndGet);

            handle.begin();
            Reminder reminder = Samples.add(repository.within(handle), Samples.NOON);
            assertThat(repository.find(TenantId.NONE, reminder.id())).isEmpty();
            assertThat(woken).hasValue(0);
            handle.commit();

            assertThat(woken).hasValue(1);
            assertThat(repository.find(TenantId.NONE, reminder.id())).contains(reminder);
            assertThat(Samples.claim(repository, 10)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_connection_of_the_hosts_is_left_as_it_is(TestDatabase kind) throws Exception {
        try (var database = kind.open();
                Connection connection = database.dataSource().getConnection()) {
            JdbiReminderRepository repository = database.repository();
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);

            ReminderRepository bound = repository.within(connection);
            Reminder reminder = Samples.add(bound, Samples.NOON);
            assertThat(bound.find(TenantId.NONE, reminder.id())).contains(reminder);
            assertThat(bound.list(TenantId.NONE, Look.newest(10)).reminders()).containsExactly(reminder);
            assertThat(Samples.cancel(bound, reminder).settlements()).hasSize(1);
            assertThat(bound.history(TenantId.NONE, reminder.id())).hasSize(1);

            assertThat(connection.isClosed()).isFalse();
            assertThat(connection.getAutoCommit()).isFalse();
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
            assertThat(repository.find(TenantId.NONE, reminder.id())).isEmpty();
            connection.commit();
            assertThat(repository.find(TenantId.NONE, reminder.id())).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_a_connections_commit_the_host_tells_by_itself(TestDatabase kind) throws Exception {
        try (var database = kind.open();
                Connection connection = database.dataSource().getConnection()) {
            JdbiReminderRepository repository = database.repository();
            AtomicInteger woken = new AtomicInteger();
            repository.onWake(woken::incrementAndGet);
            connection.setAutoCommit(false);

            Samples.add(repository.within(connection), Samples.NOON);
            connection.commit();
            assertThat(woken).hasValue(0);
            repository.wake();

            assertThat(woken).hasValue(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void auto_commit_is_refused(TestDatabase kind) throws Exception {
        try (var database = kind.open();
                Handle handle = Jdbi.create(database.dataSource()).open();
                Connection connection = database.dataSource().getConnection()) {
            JdbiReminderRepository repository = database.repository();

            assertThatThrownBy(() -> repository.within(handle))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("transaction: expected one that the host has begun but was auto-commit");
            assertThatThrownBy(() -> repository.within(connection)).isInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void after_the_transaction_it_is_refused(TestDatabase kind) {
        try (var database = kind.open();
                Handle handle = Jdbi.create(database.dataSource()).open()) {
            handle.begin();
            ReminderRepository bound = database.repository().within(handle);
            handle.commit();

            assertThatThrownBy(() -> Samples.add(bound, Samples.NOON)).isInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_taken_key_does_not_break_the_hosts_transaction(TestDatabase kind) {
        try (var database = kind.open();
                Handle handle = Jdbi.create(database.dataSource()).open()) {
            JdbiReminderRepository repository = database.repository();
            Reminder first = Samples.keyed("visit-981");
            repository.add(first);

            handle.begin();
            Reminder again = Samples.keyed("visit-981");
            Added added = repository.within(handle).add(again);
            Reminder other = Samples.add(repository.within(handle), Samples.NOON);
            handle.commit();

            assertThat(added).isEqualTo(new Added.Existing(first));
            assertThat(repository.find(TenantId.NONE, other.id())).contains(other);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_failure_is_told_in_codes_and_left_to_the_host(TestDatabase kind) {
        try (var database = kind.open();
                Handle handle = Jdbi.create(database.dataSource()).open()) {
            JdbiReminderRepository repository = database.repository();
            Reminder reminder = Samples.add(repository, Samples.NOON);

            handle.begin();
            ReminderRepository bound = repository.within(handle);
            assertThatThrownBy(() -> bound.add(reminder))
                    .isInstanceOf(RepositoryException.class)
                    .extracting(failed -> ((RepositoryException) failed).sqlState())
                    .isEqualTo("23505");
            assertThat(handle.isInTransaction()).isTrue();
            handle.rollback();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_repository_of_its_own_does_not_join_what_the_host_has_open(TestDatabase kind) {
        try (var database = kind.open()) {
            Jdbi jdbi = Jdbi.create(database.dataSource());
            JdbiReminderRepository repository =
                    JdbiReminderRepository.over(jdbi).withClock(Samples.CLOCK);

            AtomicReference<Reminder> stored = new AtomicReference<>();
            assertThatThrownBy(() -> jdbi.useTransaction(handle -> {
                        stored.set(Samples.add(repository, Samples.NOON));
                        throw new IllegalStateException("the host rolls back");
                    }))
                    .hasMessage("the host rolls back");

            assertThat(repository.find(TenantId.NONE, stored.get().id())).contains(stored.get());
        }
    }
}
