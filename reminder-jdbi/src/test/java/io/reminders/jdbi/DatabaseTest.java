package io.reminders.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseTest {

    @ParameterizedTest
    @CsvSource({"MySQL, 8, 4", "MariaDB, 11, 4", "Oracle, 23, 0", "PostgreSQL, 13, 14", "H2, 2, 2", "H2, 1, 4"})
    void any_other_database_is_refused_at_start(String product, int major, int minor) {
        try (var database = TestDatabase.H2.open()) {
            DataSource other = ChangedConnections.claimingToBe(database.dataSource(), product, major, minor);

            assertThatThrownBy(() -> JdbiReminderRepository.over(other))
                    .isInstanceOf(UnsuitableDatabaseException.class)
                    .hasMessage("database: expected PostgreSQL from 14 on or H2 from 2.3 on but was " + product + " "
                            + major + "." + minor);
        }
    }

    @Test
    void a_refusal_tells_its_facts() {
        UnsuitableDatabaseException refused = new UnsuitableDatabaseException("database", "H2", "Oracle 23.0");

        assertThat(refused.subject()).isEqualTo("database");
        assertThat(refused.expected()).isEqualTo("H2");
        assertThat(refused.actual()).isEqualTo("Oracle 23.0");
    }
}
