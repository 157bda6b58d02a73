package io.reminders.examples;

import io.reminders.Change;
import io.reminders.Reminders;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import java.util.Optional;

/**
 * One deletion, however often it is made: when the answer was lost, what is not there any more was deleted by us. One
 * thread at a time.
 */
final class OneDeletion {
    private final ReminderId id;
    private Optional<Reminder> seen = Optional.empty();

    OneDeletion(ReminderId id) {
        this.id = id;
    }

    /** Makes it. */
    Change make(Reminders desk) {
        seen = desk.find(id).or(() -> seen);
        Change change = desk.delete(id);
        return change instanceof Change.NotFound
                ? seen.<Change>map(Change.Made::new).orElse(change)
                : change;
    }
}
