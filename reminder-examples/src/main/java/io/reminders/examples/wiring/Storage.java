package io.reminders.examples.wiring;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.reminders.examples.settings.Database;
import io.reminders.jdbi.JdbiReminderRepository;
import io.reminders.spi.RepositoryException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** The database, opened: a pool of connections, and the repository over it. Thread-safe; close it last. */
public final class Storage implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** H2 needs some seconds to let one process take a file over from another, and there may be several in a row. */
    private static final Duration PATIENCE_FOR_A_FILE = Duration.ofSeconds(20);

    private static final Duration PAUSE = Duration.ofMillis(200);

    /**
     * What passes by itself. SQLSTATE 08: no connection; 57P03: PostgreSQL is starting; of H2, 90020: another process
     * is opening or closing the file; 90067, 90098 and 90121: the process that served it has just ended.
     */
    private static final Pattern PASSING = Pattern.compile("08...|57P03|90020|90067|90098|90121|");

    private final HikariDataSource pool;
    private final JdbiReminderRepository repository;

    private final boolean embedded;

    private Storage(HikariDataSource pool) {
        this.pool = pool;
        this.embedded = isEmbedded(pool.getJdbcUrl());
        this.repository = JdbiReminderRepository.over(pool);
    }

    /**
     * Connects, and brings the schema up to date. It is tried again for five seconds if the database cannot be reached,
     * and for 20 if it is a file that another process has.
     *
     * @param connections how many there are at most; from 1
     * @throws RepositoryException if the database does not answer by then
     */
    public static Storage open(Database database, int connections) {
        // Read once, when H2 is loaded: a file that is served to other processes is served to this machine only.
        System.setProperty("h2.bindAddress", "127.0.0.1");
        Duration patience = isEmbedded(database.url()) ? PATIENCE_FOR_A_FILE : PATIENCE;
        long start = System.nanoTime();
        while (true) {
            try {
                return database.file()
                        .map(file -> new Turnstile(file).alone(() -> connect(database, connections)))
                        .orElseGet(() -> connect(database, connections));
            } catch (RepositoryException away) {
                boolean late = System.nanoTime() - start > patience.toNanos();
                if (!mayPass(away) || late || Thread.currentThread().isInterrupted()) {
                    throw away;
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static boolean isEmbedded(String url) {
        return url.startsWith("jdbc:h2:");
    }

    /** Whether it is worth while to open it again. */
    public static boolean mayPass(RepositoryException trouble) {
        return PASSING.matcher(trouble.sqlState()).matches();
    }

    private static Storage connect(Database database, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("reminders");
        config.setJdbcUrl(database.url());
        database.user().ifPresent(config::setUsername);
        database.password().ifPresent(config::setPassword);
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(PATIENCE.toMillis());
        HikariDataSource pool = pool(config);
        try {
            return new Storage(pool);
        } catch (RuntimeException failed) {
            pool.close();
            throw failed;
        }
    }

    /** The pool says what went wrong in the driver's words, which may quote anything: only codes are taken over. */
    private static HikariDataSource pool(HikariConfig config) {
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException away) {
            if (away.getCause() instanceof SQLException told) {
                String sqlState = Objects.requireNonNullElse(told.getSQLState(), "");
                throw new RepositoryException("connect", sqlState, told.getErrorCode());
            }
            throw new RepositoryException("connect", "", 0);
        }
    }

    /** The repository of desks, and the ledger of workers. */
    public JdbiReminderRepository repository() {
        return repository;
    }

    /** The same by that clock, if the database has none of its own: PostgreSQL has. */
    public JdbiReminderRepository repository(InstantSource clock) {
        return embedded ? repository.withClock(clock) : repository;
    }

    /** Lets other processes finish that this one serves, then closes every connection. */
    @Override
    public void close() {
        new ServedFile(pool).letOthersFinish();
        pool.close();
    }
}
