package io.reminders.jdbi;

import io.reminders.reminder.ReminderException;

/** A row holds what this version of the library cannot read. What it holds is not repeated. */
final class UnreadableRowException extends ReminderException {
    private static final long serialVersionUID = 1;

    UnreadableRowException(String column, String expected, String actual) {
        super(column + ": expected " + expected + " but was " + actual);
    }
}
