package io.reminders.examples.wiring;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.reminders.examples.settings.Database;
import io.reminders.jdbi.JdbiReminderRepository;
import java.time.Duration;

/** The database, opened: a pool of connections, and the repository over it. Thread-safe; close it last. */
public final class Storage implements AutoCloseable {
    /** Looking for work, settling and renewing go on at once; a call under way holds no connection. */
    private static final int CONNECTIONS = 5;

    /** Also the time that a database has to come back, where the process that served its file has just ended. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HikariDataSource pool;
    private final JdbiReminderRepository repository;

    private Storage(HikariDataSource pool) {
        this.pool = pool;
        this.repository = JdbiReminderRepository.over(pool);
    }

    /**
     * Connects, and brings the schema up to date.
     *
     * @throws io.reminders.spi.RepositoryException if the database does not answer within five seconds
     */
    public static Storage open(Database database) {
        // Read once, when H2 is loaded: a file that is served to other processes is served to this machine only.
        System.setProperty("h2.bindAddress", "127.0.0.1");
        HikariConfig config = new HikariConfig();
        config.setPoolName("reminders");
        config.setJdbcUrl(database.url());
        database.user().ifPresent(config::setUsername);
        database.password().ifPresent(config::setPassword);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setInitializationFailTimeout(-1); // whoever asks first hears of a failure, as later
        HikariDataSource pool = new HikariDataSource(config);
        try {
            return new Storage(pool);
        } catch (RuntimeException failed) {
            pool.close();
            throw failed;
        }
    }

    /** The repository of desks, and the ledger of workers. */
    public JdbiReminderRepository repository() {
        return repository;
    }

    /** Closes every connection. */
    @Override
    public void close() {
        pool.close();
    }
}
