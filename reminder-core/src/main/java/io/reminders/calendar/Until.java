package io.reminders.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/**
 * The last moment at which a rule may have an occurrence (UNTIL). Immutable.
 *
 * @param time that moment
 * @param utc whether the time is one of UTC, rather than one of the wall clock
 */
record Until(LocalDateTime time, boolean utc) {

    /** Reads {@code 20261224T080000Z}, {@code 20261224T090000} (wall clock), or {@code 20261224} (that whole day). */
    static Until parse(String text) {
        try {
            if (text.length() == 8) {
                return new Until(LocalDate.parse(text, BasicTime.DATE).atTime(23, 59, 59), false);
            }
            boolean utc = text.toUpperCase(Locale.ROOT).endsWith("Z");
            String bare = utc ? text.substring(0, text.length() - 1) : text;
            return new Until(LocalDateTime.parse(bare, BasicTime.DATE_TIME), utc);
        } catch (DateTimeException notATime) {
            throw RuleParts.refused("UNTIL", "a time such as 20261224T080000Z");
        }
    }

    /** That moment on the wall clock. */
    LocalDateTime local(WallClock clock) {
        return utc ? clock.shows(time.toInstant(ZoneOffset.UTC)) : time;
    }

    /** That moment; where the wall clock shows the time twice, the second of the two. */
    Instant instant(WallClock clock) {
        if (utc) {
            return time.toInstant(ZoneOffset.UTC);
        }
        List<WallClock.Reading> readings =
                WallClock.in(clock.zone()).withOverlap(WallClock.Overlap.SECOND).readings(time);
        return readings.get(0).instant();
    }
}
