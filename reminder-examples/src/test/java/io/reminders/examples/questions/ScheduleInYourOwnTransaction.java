package io.reminders.examples.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.Reminders;
import io.reminders.contact.Recipient;
import io.reminders.jdbi.JdbiReminderRepository;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderRequest;
import java.sql.SQLException;
import java.time.Instant;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** How do I keep my rows and their reminders together? Schedule in your transaction: both commit, or neither does. */
class ScheduleInYourOwnTransaction {
    private final JdbcDataSource dataSource = new JdbcDataSource();
    private final Orders orders = new Orders();
    private final String order = "order-7";
    private Jdbi jdbi;
    private JdbiReminderRepository repository;

    @BeforeEach
    void open(TestInfo test) {
        dataSource.setURL("jdbc:h2:mem:" + test.getDisplayName() + ";DB_CLOSE_DELAY=-1");
        jdbi = Jdbi.create(dataSource);
        repository = JdbiReminderRepository.over(jdbi);
        jdbi.useHandle(handle -> handle.execute("create table orders (id varchar primary key)"));
    }

    @Test
    void a_commit_keeps_both() {
        var request = request();

        jdbi.useTransaction(handle -> {
            orders.insert(handle, order);
            Reminders.over(repository.within(handle)).schedule(request);
        });

        assertThat(orders.count(jdbi)).isEqualTo(1);
        assertThat(Reminders.over(repository).findByKey(order)).isPresent();
    }

    @Test
    void a_rollback_leaves_nothing() {
        var request = request();

        assertThatThrownBy(() -> jdbi.useTransaction(handle -> {
                    orders.insert(handle, order);
                    Reminders.over(repository.within(handle)).schedule(request);
                    throw new IllegalStateException("payment refused");
                }))
                .hasMessage("payment refused");

        assertThat(orders.count(jdbi)).isZero();
        assertThat(Reminders.over(repository).findByKey(order)).isEmpty();
    }

    @Test
    void plain_jdbc_does_as_well() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            Reminders.over(repository.within(connection)).schedule(request());
            connection.rollback();
            assertThat(Reminders.over(repository).findByKey(order)).isEmpty();

            Reminders.over(repository.within(connection)).schedule(request());
            connection.commit();
            repository.wake(); // a worker of this process need not wait for its next look
        }

        assertThat(Reminders.over(repository).findByKey(order)).isPresent();
    }

    private ReminderRequest request() {
        return Reminder.titled("Pick-up")
                .to(Recipient.phone("+40 721 234 567"))
                .at(Instant.now().plusSeconds(3_600))
                .saying("Your order is ready.")
                .byCall()
                .withKey(order);
    }

    private static final class Orders {
        void insert(Handle handle, String id) {
            handle.execute("insert into orders (id) values (?)", id);
        }

        int count(Jdbi jdbi) {
            return jdbi.withHandle(handle -> handle.createQuery("select count(*) from orders")
                    .mapTo(Integer.class)
                    .one());
        }
    }
}
