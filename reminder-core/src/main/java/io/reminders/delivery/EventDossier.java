package io.reminders.delivery;

import io.reminders.calendar.Event;
import io.reminders.calendar.Schedule;
import io.reminders.delivery.EventAmendment.Effect;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * An event with everything that hangs on it, as it stands at one instant. Immutable; each method is a pure function of
 * it and of two instants: the desk's, which dates the change, and the ledger's, by which deliveries are judged.
 *
 * @param event it, as it is known
 * @param reminders the dossiers of the reminders that hang on it, in the order of their ids
 */
public record EventDossier(Event event, List<Dossier> reminders) {
    public EventDossier {
        reminders = List.copyOf(reminders);
    }

    /**
     * It starts at another time. OUTDATED unless {@code version} is greater than the one that is known; ENDED where it
     * was cancelled or completed.
     */
    public EventAmendment movedTo(Schedule.Once start, int version, Instant desksNow, Instant now) {
        return amended(
                event.movedTo(start, version), dossier -> dossier.moved(event.movedTo(start, version), desksNow, now));
    }

    /** It does not take place, or is over: as {@link #movedTo}, and nothing further starts. */
    public EventAmendment over(Event.Standing standing, int version, Instant desksNow, Instant now) {
        Event over = event.as(standing, version);
        return amended(over, dossier -> dossier.over(over, desksNow, now));
    }

    private EventAmendment amended(Event changed, Function<Dossier, Amendment> each) {
        if (changed.version() <= event.version()) {
            return new EventAmendment(Effect.OUTDATED, event, List.of());
        }
        if (event.standing() != Event.Standing.PLANNED) {
            return new EventAmendment(Effect.ENDED, event, List.of());
        }
        return new EventAmendment(
                Effect.MADE, changed, reminders.stream().map(each).toList());
    }
}
