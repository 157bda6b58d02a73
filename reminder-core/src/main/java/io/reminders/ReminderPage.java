package io.reminders;

import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import java.util.List;
import java.util.Optional;

/**
 * Some of a tenant's reminders. Immutable.
 *
 * @param reminders newest first; empty where there are none
 * @param next where the following page starts; empty after the last page
 */
public record ReminderPage(List<Reminder> reminders, Optional<ReminderId> next) {
    public ReminderPage {
        reminders = List.copyOf(reminders);
    }
}
