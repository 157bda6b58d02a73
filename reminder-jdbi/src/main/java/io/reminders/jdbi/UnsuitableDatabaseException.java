package io.reminders.jdbi;

import io.reminders.reminder.ReminderException;

/** The database cannot hold reminders: it is none that there are statements for, or its schema is another than ours. */
public final class UnsuitableDatabaseException extends ReminderException {
    private static final long serialVersionUID = 1;

    private final String subject;
    private final String expected;
    private final String actual;

    UnsuitableDatabaseException(String subject, String expected, String actual) {
        super(subject + ": expected " + expected + " but was " + actual);
        this.subject = subject;
        this.expected = expected;
        this.actual = actual;
    }

    /** What does not suit: {@code database}, or the name of a script. */
    public String subject() {
        return subject;
    }

    /** What would have suited. */
    public String expected() {
        return expected;
    }

    /** What was found. */
    public String actual() {
        return actual;
    }
}
