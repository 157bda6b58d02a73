package io.reminders.calendar;

import io.reminders.refusal.RefusedValueException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * Something of the host's that people are reminded of, such as a meeting. Immutable.
 *
 * @param id the host's name for it
 * @param start when it starts, as the host says it: exactly one instant
 * @param version the host's number of this state of it, from 1: whoever knows a greater one knows it better
 * @param standing whether it is still to come
 */
public record Event(EventId id, Schedule.Once start, int version, Standing standing) {

    /** Whether an event is still to come, by what its host says. */
    public enum Standing {
        /** It will start, or has started. */
        PLANNED,
        /** It will not take place. */
        CANCELLED,
        /** It is over, or has served its purpose. */
        COMPLETED
    }

    public Event {
        if (version < 1) {
            throw RefusedValueException.of("event.version", "1 or more", Integer.toString(version));
        }
        if (start.occurrences().size() != 1) {
            throw RefusedValueException.of(
                    "event.start",
                    "a time that comes to one instant",
                    start.occurrences().size() + " instants");
        }
        if (isFar(start.occurrence().due())) {
            throw RefusedValueException.of("event.start", "a time between the years 1 and 9997", "another");
        }
    }

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9998-01-01T00:00:00Z");

    private static boolean isFar(Instant start) {
        return start.isBefore(EARLIEST) || start.isAfter(LATEST);
    }

    /**
     * Starts the sentence {@code Event.called("appt-981").startsAt(…)}.
     *
     * @param id 1 to 200 characters, without blanks at its ends
     */
    public static NeedsStart called(String id) {
        return new NeedsStart(new EventId(id));
    }

    /** The instant at which it starts. */
    public Instant startsAt() {
        return start.occurrences().get(0).due();
    }

    /** The same under the host's number of it, from 1. */
    public Event withVersion(int number) {
        return new Event(id, start, number, standing);
    }

    /** The same with another start, under a new number. */
    public Event movedTo(Schedule.Once changed, int number) {
        return new Event(id, changed, number, standing);
    }

    /** The same as it stands now, under a new number. */
    public Event as(Standing changed, int number) {
        return new Event(id, start, number, changed);
    }

    /** An event that still needs its start. Immutable. */
    public static final class NeedsStart {
        private final EventId id;

        private NeedsStart(EventId id) {
            this.id = id;
        }

        /** Says when it starts. */
        public Event starting(Schedule.Once start) {
            return new Event(id, start, 1, Standing.PLANNED);
        }

        /** Says when it starts: exactly then. */
        public Event startsAt(Instant instant) {
            return starting(Schedule.at(instant));
        }

        /** Says when it starts: as the wall clock in {@code zone} shows it. */
        public Event startsAt(LocalDateTime time, ZoneId zone) {
            return starting(Schedule.at(time, zone));
        }
    }
}
