package io.reminders.examples;

import io.reminders.calendar.Occurrence;
import io.reminders.calendar.Schedule;
import io.reminders.examples.terminal.Words;
import io.reminders.reminder.Reminder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says when a reminder is due, as people read it. Immutable. */
final class When {
    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final Occurrence occurrence;
    private final Instant at;
    private final ZoneId zone;

    /**
     * When it is due.
     *
     * @param otherwise the zone in which the time of a reminder without one is shown
     */
    When(Reminder reminder, ZoneId otherwise) {
        this(reminder, reminder.occurrence().due(), otherwise);
    }

    /** The same for another instant of its life. */
    When(Reminder reminder, Instant at, ZoneId otherwise) {
        occurrence = reminder.occurrence();
        this.at = at;
        zone = reminder.definition().schedule().match(atInstant -> otherwise, Schedule.AtLocalTime::zone);
    }

    /** The wall-clock time and its zone, such as {@code 2026-11-25 09:00 Europe/Bucharest}. */
    String local() {
        var time = at.atZone(zone);
        return (time.getSecond() == 0 ? TO_THE_MINUTE : TO_THE_SECOND).format(time) + " " + zone;
    }

    /** How far away it is. */
    String away(Instant now) {
        return Words.away(Duration.between(now, at));
    }

    /** What to know about that time; empty where there is nothing. */
    String remark() {
        return switch (occurrence.resolution()) {
            case EXACT -> "";
            case SHIFTED_FORWARD -> "clocks skip the time you asked for, so it is later by as much";
            case FIRST_OF_TWO -> "clocks show the time you asked for twice; this is the first";
        };
    }
}
