package io.reminders;

import io.reminders.calendar.Event;
import io.reminders.calendar.EventId;
import java.util.List;

/** What came of a host's word about an event. Immutable. */
public sealed interface EventChange {

    /**
     * It is known from now on. No message for the time before starts any more.
     *
     * @param event the event as it is known now
     * @param reminders what became of each reminder that hangs on it, in the order of their ids: {@link Change.TooLate}
     *     names the requests for the time before that had begun
     */
    record Made(Event event, List<Change> reminders) implements EventChange {
        public Made {
            reminders = List.copyOf(reminders);
        }
    }

    /**
     * The same version, or a greater one, was known before: nothing was changed.
     *
     * @param event the event as it is known
     */
    record Outdated(Event event) implements EventChange {}

    /**
     * The event was cancelled or completed before: nothing was changed.
     *
     * @param event the event as it is known
     */
    record AlreadyEnded(Event event) implements EventChange {}

    /**
     * No reminder of the tenant's has ever hung on it.
     *
     * @param id the name that was asked for
     */
    record NotFound(EventId id) implements EventChange {}
}
