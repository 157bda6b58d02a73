package io.reminders.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.reminders.reminder.Reminder;
import io.reminders.reminder.TenantId;
import io.reminders.spi.RepositoryException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Drivers quote rows in their messages; what we throw must not. */
@ExtendWith(PostgresqlServer.class)
class CanaryTest {
    private static final String CANARY = "40721234567";

    @ParameterizedTest
    @EnumSource
    void a_driver_does_quote_the_row(TestDatabase kind) throws Exception {
        try (var database = kind.open();
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table canary (phone varchar(20) primary key, check (phone <> '" + CANARY + "'))");

            SQLException quoted = catchThrowableOfType(
                    SQLException.class, () -> statement.execute("insert into canary values ('" + CANARY + "')"));

            assertThat(quoted.getMessage()).contains(CANARY);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_failed_check_shows_no_number(TestDatabase kind) {
        try (var database = kind.open()) {
            JdbiReminderRepository repository = database.repository();
            database.execute("alter table reminders.reminder add check (definition not like '%" + CANARY + "%')");

            assertSilent(
                    catchThrowableOfType(RepositoryException.class, () -> Samples.add(repository, Samples.NOON)),
                    kind == TestDatabase.H2 ? "23513" : "23514");
            assertThat(Samples.claim(repository, 10)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_violated_key_shows_no_number(TestDatabase kind) {
        try (var database = kind.open()) {
            JdbiReminderRepository repository = database.repository();
            Reminder reminder = Samples.add(repository, Samples.NOON);

            assertSilent(catchThrowableOfType(RepositoryException.class, () -> repository.add(reminder)), "23505");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_definition_that_cannot_be_read_shows_no_number(TestDatabase kind) {
        try (var database = kind.open()) {
            JdbiReminderRepository repository = database.repository();
            Reminder reminder = Samples.add(repository, Samples.NOON);
            database.execute("update reminders.reminder set definition = 'call " + CANARY + "'");

            Throwable thrown = catchThrowableOfType(
                    UnreadableRowException.class, () -> repository.find(TenantId.NONE, reminder.id()));

            assertThat(stackTrace(thrown)).doesNotContain(CANARY);
        }
    }

    private static void assertSilent(RepositoryException thrown, String sqlState) {
        assertThat(thrown.sqlState()).isEqualTo(sqlState);
        assertThat(thrown).hasNoCause().hasNoSuppressedExceptions();
        assertThat(stackTrace(thrown)).doesNotContain(CANARY);
    }

    private static String stackTrace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
