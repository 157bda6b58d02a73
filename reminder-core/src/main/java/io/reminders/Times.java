package io.reminders;

import io.reminders.reminder.Reminder;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes instants as the wall clock in one zone shows them, with milliseconds and the offset. Immutable. */
record Times(ZoneId zone) {
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS XXX", Locale.ROOT);

    /** In the zone in which a reminder's times should be read. */
    static Times of(Reminder reminder) {
        return new Times(reminder.definition().schedule().zone());
    }

    String at(Instant instant) {
        return INSTANT.format(instant.atZone(zone));
    }
}
