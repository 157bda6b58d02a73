package io.reminders.jdbi;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Runs each method in a transaction of its own, READ COMMITTED, and again if the database refuses it for a passing
 * reason. Workers are woken after the commit. Thread-safe.
 */
final class OwnTransactions implements Scope {
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

    /**
     * A handle is opened, not borrowed from the thread: a transaction that the host has open on it is not ours to join.
     */
    private <R> Done<R> once(String operation, Function<Session, R> work) {
        try (Handle handle = open(operation)) {
            return handle.inTransaction(TransactionIsolationLevel.READ_COMMITTED, same -> {
                Session session = new Session(same);
                R result = work.apply(session);
                return new Done<>(result, session.wakes());
            });
        }
    }

    /** A pool that cannot connect may throw what it likes. */
    private Handle open(String operation) {
        try {
            return jdbi.open();
        } catch (JdbiException failed) {
            throw failed;
        } catch (RuntimeException failed) {
            throw Failures.of(operation, failed);
        }
    }

    private record Done<R>(R result, boolean wakes) {}
}
