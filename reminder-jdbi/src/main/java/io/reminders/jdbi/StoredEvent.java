package io.reminders.jdbi;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.reminders.calendar.Event;
import io.reminders.calendar.Event.Standing;
import io.reminders.calendar.EventId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event as the reminder knows it that hangs on it. Immutable; its {@code toString} shows no name.
 *
 * @param id the host's name for it
 * @param start when it starts
 * @param version the host's number of it
 * @param standing whether it is still to come; null where it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoredEvent(
        String id,
        StoredSchedule start,
        int version,
        @Nullable Standing standing) {

    static StoredEvent of(Event event) {
        return new StoredEvent(
                event.id().value(),
                StoredSchedule.of(event.start()),
                event.version(),
                event.standing() == Standing.PLANNED ? null : event.standing());
    }

    Event event() {
        return new Event(
                new EventId(id), start.once(), version, Objects.requireNonNullElse(standing, Standing.PLANNED));
    }

    @Override
    public String toString() {
        return "StoredEvent";
    }
}
