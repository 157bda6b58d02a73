package io.reminders.reminder;

/** No reminder of that id belongs to the tenant. */
public final class ReminderNotFoundException extends ReminderException {
    private static final long serialVersionUID = 1;

    private final transient ReminderId id;

    /** Refuses an id that the tenant does not have. */
    public ReminderNotFoundException(ReminderId id) {
        super("id: expected a reminder of this tenant but was " + id);
        this.id = id;
    }

    /** The id that was asked for. */
    public ReminderId id() {
        return id;
    }
}
