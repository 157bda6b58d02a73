package io.reminders.jdbi;

import java.sql.SQLException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs each method in a transaction of its own, READ COMMITTED, and again if the database refuses it for a passing
 * reason. Workers are woken after the commit. Thread-safe.
 */
final class OwnTransactions implements Scope {
    private static final Logger LOG = LoggerFactory.getLogger(OwnTransactions.class);

    private final Jdbi jdbi;
    private final Wakes wakes;
    private final Retries retries;

    OwnTransactions(Jdbi jdbi, Wakes wakes, Retries retries) {
        this.jdbi = jdbi;
        this.wakes = wakes;
        this.retries = retries;
    }

    @Override
    public <R> R call(String operation, Function<Session, R> work) {
        Done<R> done = retries.run(() -> Failures.told(operation, () -> once(operation, work)));
        if (done.wakes()) {
            wakes.call();
        }
        return done.result();
    }

    private <R> Done<R> once(String operation, Function<Session, R> work) {
        Handle handle = open(operation);
        try {
            JdbcTransaction transaction = JdbcTransaction.begin(handle.getConnection());
            try {
                Session session = new Session(handle);
                R result = work.apply(session);
                transaction.commit();
                return new Done<>(result, session.wakes());
            } finally {
                transaction.end();
            }
        } catch (SQLException failed) {
            throw Failures.of(operation, failed);
        } finally {
            close(handle);
        }
    }

    /**
     * A handle is opened, not borrowed from the thread: a transaction that the host has open on it is not ours to join.
     * JDBI takes a connection without auto-commit for one in a transaction, and some pools hand out such; so
     * transactions are not left to it.
     */
    private Handle open(String operation) {
        try {
            Handle handle = jdbi.open();
            handle.getConfig(Handles.class).setForceEndTransactions(false);
            return handle;
        } catch (JdbiException failed) {
            throw failed;
        } catch (RuntimeException failed) {
            throw Failures.of(operation, failed); // a pool that cannot connect may throw what it likes
        }
    }

    /** What happened has happened: that the connection cannot be given back is for its pool to mend. */
    private static void close(Handle handle) {
        try {
            handle.close();
        } catch (JdbiException broken) {
            LOG.debug("connection: not closed: {}", broken.getClass().getName());
        }
    }

    private record Done<R>(R result, boolean wakes) {}
}
