package io.reminders.delivery;

import io.reminders.reminder.Reminder;
import java.util.List;

/**
 * What becomes of a reminder that its host wants changed. Immutable.
 *
 * @param effect what came of the wish
 * @param reminder the reminder after it; of a greater version where the host's wish changed it
 * @param deliveries all its deliveries after it, in the order of their ids
 * @param settlements what is to be written about them; empty where nothing changed
 * @param opened those that come to them; they are among {@code deliveries}
 */
public record Amendment(
        Effect effect,
        Reminder reminder,
        List<Delivery> deliveries,
        List<Settlement> settlements,
        List<Opened> opened) {
    public Amendment {
        deliveries = List.copyOf(deliveries);
        settlements = List.copyOf(settlements);
        opened = List.copyOf(opened);
    }

    /** What came of a wish. */
    public enum Effect {
        /** It was fulfilled, or had been before. */
        MADE,
        /** A request stands in its way, so that it could not be fulfilled, or not wholly. */
        TOO_LATE,
        /** Everything had ended before; nothing was changed. */
        ENDED,
        /** The reminder was changed since the host read it; nothing was changed. */
        OUTDATED,
        /** The reminder, its deliveries and their history are to be removed. */
        REMOVED
    }

    /** The attempts that had begun, by delivery and number. */
    public List<Attempt> attempts() {
        return deliveries.stream().map(Delivery::attempts).flatMap(List::stream).toList();
    }

    Amendment as(Effect changed) {
        return new Amendment(changed, reminder, deliveries, settlements, opened);
    }

    /** Whether the reminder itself is another than {@code before}. */
    public boolean changes(Reminder before) {
        return reminder.version() != before.version();
    }
}
