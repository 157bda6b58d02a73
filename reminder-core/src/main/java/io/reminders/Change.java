package io.reminders;

import io.reminders.delivery.Attempt;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderStatus;
import java.util.List;

/** What became of the wish to change a reminder. Immutable. */
public sealed interface Change {

    /** The reminder. */
    ReminderId id();

    /**
     * It is as the host wants it. Wanting the same again answers the same.
     *
     * @param reminder as it stands now; of one that was deleted, as it stood
     */
    record Made(Reminder reminder) implements Change {
        @Override
        public ReminderId id() {
            return reminder.id();
        }
    }

    /**
     * A request had begun; nothing was changed.
     *
     * @param id the reminder
     * @param attempts the attempts that had begun, in order; at least one
     */
    record TooLate(ReminderId id, List<Attempt> attempts) implements Change {
        public TooLate {
            attempts = List.copyOf(attempts);
        }
    }

    /**
     * It had ended before; nothing was changed.
     *
     * @param id the reminder
     * @param status how it had ended
     */
    record AlreadyEnded(ReminderId id, ReminderStatus status) implements Change {}

    /**
     * Somebody has changed it since the version that the host expected; nothing was changed.
     *
     * @param reminder as it stands now
     */
    record Outdated(Reminder reminder) implements Change {
        @Override
        public ReminderId id() {
            return reminder.id();
        }
    }

    /**
     * The tenant has no such reminder.
     *
     * @param id the id that was asked for
     */
    record NotFound(ReminderId id) implements Change {}
}
