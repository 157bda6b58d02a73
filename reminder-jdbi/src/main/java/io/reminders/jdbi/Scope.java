package io.reminders.jdbi;

import java.util.function.Consumer;
import java.util.function.Function;

/** Where the methods of a port run: each in a transaction of its own, or all in one of the host's. */
interface Scope {

    /**
     * Runs {@code work} in a transaction.
     *
     * @param operation what a failure is named after
     * @throws io.reminders.spi.RepositoryException if the database fails
     */
    <R> R call(String operation, Function<Session, R> work);

    /** Runs {@code work} that answers nothing, as {@link #call} does. */
    default void run(String operation, Consumer<Session> work) {
        call(operation, session -> {
            work.accept(session);
            return session;
        });
    }
}
