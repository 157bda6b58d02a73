package io.reminders;

import io.reminders.delivery.Attempt;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderStatus;
import java.util.List;

/** What became of the wish to withdraw a reminder. Immutable. */
public sealed interface Cancellation {

    /** The reminder. */
    ReminderId id();

    /**
     * It is withdrawn: of what was open, no provider has accepted anything, and none will. What had ended before,
     * earlier points of a series for one, stays as it is. Withdrawing it again answers the same.
     *
     * @param id the reminder
     */
    record Cancelled(ReminderId id) implements Cancellation {}

    /**
     * A provider may have accepted a request. Nothing further starts, and the delivery closes by what became of it.
     * Withdrawing it again answers the same, also when it has ended by then.
     *
     * @param id the reminder
     * @param attempts the attempts that were made, in order; at least one
     */
    record TooLate(ReminderId id, List<Attempt> attempts) implements Cancellation {
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
    record AlreadyEnded(ReminderId id, ReminderStatus status) implements Cancellation {}

    /**
     * The tenant has no such reminder.
     *
     * @param id the id that was asked for
     */
    record NotFound(ReminderId id) implements Cancellation {}
}
