package io.reminders.jdbi;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** The databases that tests of both kinds run on. A test opens an empty one and closes it. */
enum TestDatabase {
    H2 {
        @Override
        Opened open() {
            JdbcConnectionPool pool =
                    JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
            return new Opened(pool, () -> {
                execute(pool, "shutdown");
                pool.dispose();
            });
        }
    },
    POSTGRESQL {
        @Override
        Opened open() {
            var pool = PostgresqlServer.pool(PostgresqlServer.newDatabase());
            return new Opened(pool, pool::close);
        }
    };

    abstract Opened open();

    static void execute(DataSource dataSource, String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A database that is there until it is closed. */
    record Opened(DataSource dataSource, Runnable closing) implements AutoCloseable {
        JdbiReminderRepository repository() {
            return JdbiReminderRepository.over(dataSource).withClock(Samples.CLOCK);
        }

        void execute(String sql) {
            TestDatabase.execute(dataSource, sql);
        }

        @Override
        public void close() {
            closing.run();
        }
    }
}
