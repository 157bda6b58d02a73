package io.reminders.examples;

import io.reminders.refusal.RefusedValueException;
import io.reminders.refusal.StorableText;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a span of time as people type it, such as {@code 90s}, {@code 10min}, {@code 2h} or {@code 1d12h}. */
final class SpanText {
    private static final Pattern FORM = Pattern.compile("(?:(?<d>\\d{1,4})\\s*d)?\\s*(?:(?<h>\\d{1,4})\\s*h)?\\s*"
            + "(?:(?<m>\\d{1,5})\\s*m(?:in)?)?\\s*(?:(?<s>\\d{1,7})\\s*s)?");

    private SpanText() {}

    /**
     * The span that a text states.
     *
     * @throws RefusedValueException naming {@code field} if it states none, or one of no length
     */
    static Duration parse(String field, String text) {
        Matcher form = FORM.matcher(text.strip());
        Duration span = form.matches()
                ? Duration.ofDays(number(form, "d"))
                        .plusHours(number(form, "h"))
                        .plusMinutes(number(form, "m"))
                        .plusSeconds(number(form, "s"))
                : Duration.ZERO;
        if (span.isZero()) {
            throw RefusedValueException.of(field, "a span such as 90s, 10min, 2h or 1d12h", StorableText.shapeOf(text));
        }
        return span;
    }

    private static long number(Matcher form, String unit) {
        return form.group(unit) == null ? 0 : Long.parseLong(form.group(unit));
    }
}
