package io.reminders.calendar;

import io.reminders.refusal.RefusedValueException;
import io.reminders.refusal.StorableText;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Reads a schedule from the text in which people and programs write a date and a time (ISO 8601, RFC 3339). */
public final class ScheduleText {
    private static final DateTimeFormatter DATE_AND_TIME = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd'T'HH:mm")
            .optionalStart()
            .appendPattern(":ss")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .optionalEnd()
            .appendPattern("[XXX]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final String EXPECTED = "a date and time such as 2026-03-07T09:00 or 2026-03-07T09:00:00Z";

    private ScheduleText() {}

    /**
     * The schedule that a text states: an absolute instant where the text ends in an offset or {@code Z}, else a
     * wall-clock time in {@code zone}. A blank may stand in place of the {@code T}.
     *
     * @throws RefusedValueException naming {@code scheduled_time} if the text is nothing of the kind
     */
    public static Schedule.Once parse(String text, ZoneId zone) {
        String normal = text.strip().replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) +", "$1T");
        try {
            TemporalAccessor read = DATE_AND_TIME.parseBest(normal, OffsetDateTime::from, LocalDateTime::from);
            return read instanceof OffsetDateTime absolute
                    ? Schedule.at(absolute.toInstant())
                    : Schedule.at((LocalDateTime) read, zone);
        } catch (DateTimeException notADateAndTime) {
            throw RefusedValueException.of("scheduled_time", EXPECTED, StorableText.shapeOf(text));
        }
    }
}
