package io.reminders.examples;

import io.reminders.jdbi.UnsuitableDatabaseException;
import io.reminders.refusal.RefusedValueException;
import io.reminders.reminder.ReminderNotFoundException;
import io.reminders.spi.RepositoryException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says why a command failed, in a line, and ends it with the number that fits. */
final class Failures implements IExecutionExceptionHandler {
    private final PrintWriter complaints;

    Failures(PrintWriter complaints) {
        this.complaints = complaints;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        return tell(failure).number();
    }

    private ExitCode tell(Exception failure) {
        if (failure instanceof RefusedValueException refused) {
            refused.refusals().forEach(refusal -> complaints.println("refused: " + refusal));
            return ExitCode.REFUSED;
        }
        if (failure instanceof ReminderNotFoundException missing) {
            complaints.println("not found: " + missing.id());
            return ExitCode.NOT_FOUND;
        }
        if (failure instanceof RepositoryException away) {
            complaints.println("storage " + StorageTrouble.of(away));
            return ExitCode.STORAGE_AWAY;
        }
        if (failure instanceof UnsuitableDatabaseException unsuitable) {
            complaints.println("failed: " + unsuitable.getMessage());
            return ExitCode.FAILED;
        }
        // What a foreign exception says may hold anything; where it comes from cannot.
        StackTraceElement[] trace = failure.getStackTrace();
        complaints.println("failed: " + failure.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]));
        return ExitCode.FAILED;
    }
}
