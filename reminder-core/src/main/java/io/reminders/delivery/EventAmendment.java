package io.reminders.delivery;

import io.reminders.calendar.Event;
import java.util.List;

/**
 * What becomes of an event about which its host has something new to say. Immutable.
 *
 * @param effect what came of the word
 * @param event the event after it
 * @param reminders what becomes of each reminder that hangs on it, in the order of their ids; empty where nothing
 *     changed
 */
public record EventAmendment(Effect effect, Event event, List<Amendment> reminders) {
    public EventAmendment {
        reminders = List.copyOf(reminders);
    }

    /** What came of the host's word about an event. */
    public enum Effect {
        /** It is known from now on, and every reminder was brought into step with it. */
        MADE,
        /** A word with the same or a greater version came before; nothing was changed. */
        OUTDATED,
        /** The event was cancelled or completed before; nothing was changed. */
        ENDED
    }
}
