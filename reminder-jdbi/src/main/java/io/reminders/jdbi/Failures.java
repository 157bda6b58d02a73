package io.reminders.jdbi;

import io.reminders.spi.RepositoryException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.JdbiException;

/** Says what failed in codes: drivers quote rows in their messages, so neither message nor cause is taken over. */
final class Failures {
    private Failures() {}

    /** Runs {@code work}; what JDBI or the driver throws becomes a {@link RepositoryException}. */
    static <R> R told(String operation, Supplier<R> work) {
        try {
            return work.get();
        } catch (JdbiException failed) {
            throw of(operation, failed);
        }
    }

    static RepositoryException of(String operation, Exception failed) {
        Optional<SQLException> told = sqlException(failed);
        RepositoryException exception = new RepositoryException(
                operation,
                told.map(SQLException::getSQLState)
                        .map(state -> Objects.requireNonNullElse(state, ""))
                        .orElse(""),
                told.map(SQLException::getErrorCode).orElse(0));
        exception.setStackTrace(
                told.<Exception>map(driver -> driver).orElse(failed).getStackTrace());
        return exception;
    }

    private static Optional<SQLException> sqlException(Exception failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException told) {
                return Optional.of(told);
            }
        }
        return Optional.empty();
    }
}
