package io.reminders.examples;

import io.reminders.Change;
import io.reminders.Reminders;
import io.reminders.refusal.RefusedValueException;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import java.util.Optional;

/**
 * One point that is left out, however often that is tried: when the answer was lost, a reminder of another version has
 * left it out. One thread at a time.
 */
final class OneSkip {
    private final ReminderId id;
    private Optional<Reminder> seen = Optional.empty();

    OneSkip(ReminderId id) {
        this.id = id;
    }

    /**
     * Leaves it out.
     *
     * @throws RefusedValueException naming {@code skip} if the reminder has no series of points
     */
    Change make(Reminders desk) {
        Optional<Reminder> found = desk.find(id);
        if (found.filter(reminder -> !reminder.definition().timetable().recurs())
                .isPresent()) {
            throw RefusedValueException.of("skip", "a reminder that comes back", "one that does not");
        }
        if (seen.isPresent() && found.filter(this::wasChanged).isPresent()) {
            return new Change.Made(found.get());
        }
        seen = found;
        return desk.skip(id);
    }

    private boolean wasChanged(Reminder reminder) {
        return seen.filter(before -> before.version() != reminder.version()).isPresent();
    }
}
