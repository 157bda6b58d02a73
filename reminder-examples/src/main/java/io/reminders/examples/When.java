package io.reminders.examples;

import io.reminders.calendar.Slot;
import io.reminders.examples.terminal.Words;
import io.reminders.reminder.Reminder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Says when a reminder is due, as people read it. Immutable. */
final class When {
    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final Slot slot;
    private final Instant at;
    private final ZoneId zone;

    /**
     * When it is due, or was first.
     *
     * @param otherwise the zone in which the time of a reminder without one is shown
     */
    When(Reminder reminder, ZoneId otherwise) {
        this(reminder, reminder.slot().due(), otherwise);
    }

    /** The same for another instant of its life. */
    When(Reminder reminder, Instant at, ZoneId otherwise) {
        slot = reminder.slot();
        this.at = at;
        zone = ScheduleZone.of(reminder.definition().schedule(), otherwise);
    }

    /** The wall-clock time and its zone, such as {@code 2026-11-25 09:00 Europe/Bucharest}. */
    String local() {
        return local(at, zone);
    }

    /** The same of any instant. */
    static String local(Instant instant, ZoneId zone) {
        var time = instant.atZone(zone);
        return (time.getSecond() == 0 ? TO_THE_MINUTE : TO_THE_SECOND).format(time) + " " + zone;
    }

    /** How far away it is. */
    String away(Instant now) {
        return Words.away(Duration.between(now, at));
    }

    /** What to know about that time, if it is that of the first point. */
    List<String> remarks() {
        return at.equals(slot.due())
                ? Stream.of(found(), moved()).filter(text -> !text.isEmpty()).toList()
                : List.of();
    }

    private String found() {
        return switch (slot.occurrence().resolution()) {
            case EXACT -> "";
            case SHIFTED_FORWARD -> "clocks skip the time you asked for, so it is later by as much";
            case LAST_BEFORE_GAP -> "clocks skip the time you asked for; this is just before that";
            case FIRST_OF_TWO -> "clocks show the time you asked for twice; this is the first";
            case SECOND_OF_TWO -> "clocks show the time you asked for twice; this is the second";
        };
    }

    private String moved() {
        String asked = local(slot.occurrence().due(), zone);
        return switch (slot.fate()) {
            case AS_ASKED, COLLAPSED -> "";
            case MOVED_LATER -> "you asked for " + asked + ", when no call is allowed; this is when the hours begin";
            case MOVED_EARLIER -> "you asked for " + asked + ", when no call is allowed; this is before the hours end";
            case SHUT_OUT -> "no call is allowed until it is too late";
        };
    }
}
