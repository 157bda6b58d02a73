package io.reminders;

import io.reminders.reminder.Reminder;
import java.util.List;
import java.util.Optional;

/**
 * Some of a tenant's reminders. Immutable.
 *
 * @param reminders newest first; there may be fewer than asked for, or none, although more follow
 * @param next where the following page starts; empty after the last page
 */
public record ReminderPage(List<Reminder> reminders, Optional<Cursor> next) {
    public ReminderPage {
        reminders = List.copyOf(reminders);
    }
}
