package io.reminders;

import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.Planned;
import io.reminders.delivery.Reason;
import io.reminders.reminder.Reminder;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What will happen to a reminder, when and why, as long as nobody is reached and nothing is changed: it comes from the
 * decisions that the worker itself will take. Immutable; it shows no whole number and no text of a message.
 *
 * @param reminder as it stands now
 * @param delivery for which point of its schedule, as that stands or will stand
 * @param attempts those to come, in their order; none where nothing is to start
 * @param end how it ends if it reaches nobody; SCHEDULED while it is paused
 * @param why what that end follows from; where there are no attempts, why nothing is to start
 */
public record Plan(Reminder reminder, Delivery delivery, List<Planned> attempts, DeliveryState end, Reason why) {
    public Plan {
        attempts = List.copyOf(attempts);
    }

    /** One sentence for each attempt and one for the end, with instants in the reminder's own zone. */
    public List<String> sentences() {
        return new Foreteller(reminder, delivery).tell(this);
    }

    /** The sentences, one on each line. */
    @Override
    public String toString() {
        return sentences().stream().collect(Collectors.joining("\n"));
    }
}
