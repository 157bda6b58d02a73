package io.reminders.jdbi;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** One PostgreSQL server for all tests of a run: started by the first class that asks, stopped after the last. */
final class PostgresqlServer implements BeforeAllCallback, AutoCloseable {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static volatile PostgresqlServer running;

    private final EmbeddedPostgres server;

    /** For JUnit, which calls it back. */
    PostgresqlServer() {
        this(null);
    }

    private PostgresqlServer(EmbeddedPostgres server) {
        this.server = server;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(Namespace.create(PostgresqlServer.class))
                .computeIfAbsent(PostgresqlServer.class, unused -> start(), PostgresqlServer.class);
    }

    private static PostgresqlServer start() {
        try {
            running = new PostgresqlServer(EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "100")
                    .start());
            return running;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A new and empty database; the answer is its JDBC URL. */
    static String newDatabase() {
        String name = "reminders_" + DATABASES.incrementAndGet();
        try (Connection connection = running.server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return running.server.getJdbcUrl("postgres", name);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A pool of connections to a database. */
    static HikariDataSource pool(String url) {
        return pool(url, 12);
    }

    /** One connection to a database, used again and again. */
    static HikariDataSource poolOfOne(String url) {
        return pool(url, 1);
    }

    private static HikariDataSource pool(String url, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    /** Removes all rows, so that the next test finds the tables as new. */
    static void empty(HikariDataSource pool) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate reminders.event, reminders.reminder, reminders.delivery,"
                    + " reminders.history, reminders.parked_evidence");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
