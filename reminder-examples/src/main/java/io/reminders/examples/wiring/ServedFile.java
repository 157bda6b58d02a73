package io.reminders.examples.wiring;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/**
 * An H2 file that this process may be serving to others, whose connections break when it ends. A command of theirs is
 * over in a moment; a worker of theirs goes on by itself.
 */
final class ServedFile {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** A session of this process has no address; one that it serves has. Another's process sees itself among those. */
    private static final String OTHERS_SERVED_BY_US = """
            select count(*)
              from information_schema.sessions
             where client_addr is not null
               and (select client_addr from information_schema.sessions where session_id = session_id()) is null
            """;

    private final DataSource dataSource;

    ServedFile(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Waits until nobody else is connected, at most two seconds. */
    void letOthersFinish() {
        long start = System.nanoTime();
        try (Connection connection = dataSource.getConnection()) {
            while (connection.getMetaData().getDatabaseProductName().equals("H2")
                    && others(connection) > 0
                    && System.nanoTime() - start < PATIENCE.toNanos()
                    && !Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        } catch (SQLException gone) {
            // Nobody can be using what is gone.
            return;
        }
    }

    private static int others(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(OTHERS_SERVED_BY_US)) {
            count.next();
            return count.getInt(1);
        }
    }
}
