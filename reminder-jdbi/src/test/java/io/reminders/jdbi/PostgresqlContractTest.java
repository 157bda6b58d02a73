package io.reminders.jdbi;

import com.zaxxer.hikari.HikariDataSource;
import io.reminders.testkit.ReminderRepositoryContract;
import io.reminders.testkit.Storage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresqlServer.class)
class PostgresqlContractTest extends ReminderRepositoryContract {
    private static HikariDataSource first;
    private static HikariDataSource second;

    @BeforeAll
    static void openPools() {
        String url = PostgresqlServer.newDatabase();
        first = PostgresqlServer.pool(url);
        second = PostgresqlServer.pool(url);
    }

    @AfterAll
    static void closePools() {
        first.close();
        second.close();
    }

    @Override
    protected Storage open() {
        return JdbiStorage.over(first, second, () -> PostgresqlServer.empty(first));
    }
}
