package io.reminders;

import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;

/** What became of a request to remind. Immutable. */
public sealed interface Scheduled {

    /** The reminder that is stored. */
    Reminder reminder();

    /** Its id. */
    default ReminderId id() {
        return reminder().id();
    }

    /**
     * It was stored.
     *
     * @param reminder it
     */
    record New(Reminder reminder) implements Scheduled {}

    /**
     * Its natural key was used before: nothing was stored.
     *
     * @param reminder the one that has the key
     */
    record Existing(Reminder reminder) implements Scheduled {}
}
