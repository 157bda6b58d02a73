package io.reminders.http;

import io.reminders.EventChange;
import io.reminders.Events;
import io.reminders.calendar.Event;
import io.reminders.calendar.Schedule;
import io.reminders.refusal.RefusedValueException;
import java.util.Optional;

/**
 * What a caller says of an event: that it starts at another time, does not take place, or is over. Immutable.
 *
 * @param standing how it stands by that
 * @param start when it starts; empty where that is not said
 * @param version the caller's number of that state of it
 */
record EventWord(Event.Standing standing, Optional<Schedule.Once> start, int version) {

    /** That it starts at another time: {@code starts}, {@code timezone} and {@code version}. */
    static EventWord move(Fields fields, Zones zones) {
        String starts = fields.neededText("starts");
        Optional<String> timezone = fields.text("timezone");
        int version = version(fields);
        fields.refuseWhatIsWrong();
        Schedule.Once start = Fields.called("starts", () -> When.once(starts, zones.meant(timezone)));
        return new EventWord(Event.Standing.PLANNED, Optional.of(start), version);
    }

    /** That it stands so from now on: {@code version}. */
    static EventWord over(Event.Standing standing, Fields fields) {
        int version = version(fields);
        fields.refuseWhatIsWrong();
        return new EventWord(standing, Optional.empty(), version);
    }

    private static int version(Fields fields) {
        return checked("version", fields.neededNumber("version"));
    }

    /**
     * A number that can be that of a state of an event.
     *
     * @throws RefusedValueException naming {@code field} if it cannot
     */
    static int checked(String field, int version) {
        if (version < 1) {
            throw RefusedValueException.of(field, "a whole number from 1", "a smaller one");
        }
        return version;
    }

    /** Says it. */
    EventChange said(Events event) {
        if (start.isPresent()) {
            return Fields.called("starts", () -> event.movedTo(start.get(), version));
        }
        return standing == Event.Standing.CANCELLED ? event.cancelled(version) : event.completed(version);
    }

    /** Whether an event stands as this says it: then it was said before. */
    boolean isKnown(Event event) {
        return event.standing() == standing && start.map(event.start()::equals).orElse(true);
    }
}
