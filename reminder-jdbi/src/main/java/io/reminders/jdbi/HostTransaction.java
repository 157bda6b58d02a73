package io.reminders.jdbi;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Runs every method in one transaction of the host's. It never commits, rolls back, closes, or changes auto-commit or
 * isolation, and nothing is tried again: what failed is the host's to roll back. One thread at a time, the
 * transaction's.
 */
final class HostTransaction implements Scope {
    private final Handle handle;
    private final Consumer<Runnable> afterCommit;
    private final Wakes wakes;

    private HostTransaction(Handle handle, Consumer<Runnable> afterCommit, Wakes wakes) {
        this.handle = handle;
        this.afterCommit = afterCommit;
        this.wakes = wakes;
        refuseAutoCommit();
    }

    /** In the transaction of a handle, which tells when it has committed. */
    static HostTransaction of(Handle handle, Wakes wakes) {
        return new HostTransaction(handle, handle::afterCommit, wakes);
    }

    /** In the transaction of a connection, of whose commit nothing is heard. */
    static HostTransaction of(Connection connection, Wakes wakes) {
        // The handle is not closed: that would end the host's transaction.
        return new HostTransaction(Jdbi.open(connection), unheard -> {}, wakes);
    }

    @Override
    public <R> R call(String operation, Function<Session, R> work) {
        refuseAutoCommit();
        Session session = new Session(handle);
        R result = Failures.told(operation, () -> work.apply(session));
        if (session.wakes()) {
            afterCommit.accept(wakes::call);
        }
        return result;
    }

    private void refuseAutoCommit() {
        boolean autoCommit;
        try {
            autoCommit = handle.getConnection().getAutoCommit();
        } catch (SQLException failed) {
            throw Failures.of("within", failed);
        }
        if (autoCommit) {
            throw new IllegalStateException("transaction: expected one that the host has begun but was auto-commit");
        }
    }
}
