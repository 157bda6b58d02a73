package io.reminders.jdbi;

import io.reminders.reminder.ReminderException;
import io.reminders.reminder.ReminderId;

/** A row holds what this version of the library cannot read. What it holds is not repeated. */
final class UnreadableRowException extends ReminderException {
    private static final long serialVersionUID = 1;

    UnreadableRowException(String column, String expected, String actual) {
        this(column + ": expected " + expected + " but was " + actual);
    }

    private UnreadableRowException(String message) {
        super(message);
    }

    /** A row that makes no sense to the core: an unknown number, or a part that is missing. */
    static UnreadableRowException of(String row) {
        return new UnreadableRowException(row, "a row of this version", "something else");
    }

    /** The same of that reminder. */
    UnreadableRowException of(ReminderId id) {
        return new UnreadableRowException("reminder " + id + ", " + getMessage());
    }
}
