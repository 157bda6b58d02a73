package io.reminders.reminder;

/** What the desk, a port or the worker refuses. Nothing has been half done when it is thrown. */
public abstract class ReminderException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * A refusal.
     *
     * @param message the sentence, without any number, address or text of a person
     */
    protected ReminderException(String message) {
        super(message);
    }
}
