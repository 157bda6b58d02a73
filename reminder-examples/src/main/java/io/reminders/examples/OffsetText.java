package io.reminders.examples;

import io.reminders.calendar.Offset;
import io.reminders.refusal.RefusedValueException;
import io.reminders.refusal.StorableText;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads spans before or after an event, such as {@code 1d,24h,10m}, and writes one: what is in days counts days of the
 * calendar, everything else time that passes.
 */
final class OffsetText {
    private static final Pattern DAYS = Pattern.compile("(\\d{1,3})\\s*d");

    private OffsetText() {}

    static List<Offset> before(String text) {
        return parse("before", text, Offset::before);
    }

    static List<Offset> after(String text) {
        return parse("after", text, Offset::after);
    }

    private static List<Offset> parse(String option, String text, Function<TemporalAmount, Offset> side) {
        return Stream.of(text.split(",", -1))
                .map(String::strip)
                .map(span -> side.apply(amount(option, span)))
                .toList();
    }

    private static TemporalAmount amount(String option, String span) {
        Matcher days = DAYS.matcher(span);
        if (days.matches()) {
            return Period.ofDays(Integer.parseInt(days.group(1)));
        }
        if (span.contains("d")) {
            throw RefusedValueException.of(
                    option, "days alone such as 1d, or a span such as 36h", StorableText.shapeOf(span));
        }
        return SpanText.parse(option, span);
    }

    /** As it can be typed, with a blank: {@code 1 d} of a day of the calendar, {@code 24 h} of as much time. */
    static String write(TemporalAmount amount) {
        if (amount instanceof Period period) {
            return period.toString().replaceFirst("^P(\\d+)D$", "$1 d");
        }
        Duration span = (Duration) amount;
        String text = part(span.toHours(), "h") + part(span.toMinutesPart(), "min") + part(span.toSecondsPart(), "s");
        return text.isEmpty() ? "0 s" : text.stripTrailing();
    }

    private static String part(long number, String unit) {
        return number == 0 ? "" : number + " " + unit + " ";
    }
}
