package io.reminders.examples;

import io.reminders.calendar.Lateness;
import io.reminders.examples.terminal.Words;
import io.reminders.refusal.RefusedValueException;
import io.reminders.refusal.StorableText;

/** Reads how late a call may start, such as {@code 2h}, {@code skip} or {@code collapse:1h}, and says it in words. */
final class LatenessText {
    private static final String COLLAPSE = "collapse:";

    private LatenessText() {}

    /**
     * What a text states.
     *
     * @throws RefusedValueException naming {@code lateness} if it is nothing of the kind
     */
    static Lateness parse(String text) {
        String stated = text.strip();
        if (stated.equals("skip")) {
            return Lateness.skip();
        }
        try {
            return stated.startsWith(COLLAPSE)
                    ? Lateness.collapse(SpanText.parse("span", stated.substring(COLLAPSE.length())))
                    : Lateness.within(SpanText.parse("span", stated));
        } catch (RefusedValueException refused) {
            if (refused.refusals().get(0).field().equals("span")) {
                throw RefusedValueException.of(
                        "lateness", "a span such as 2h, or skip, or collapse:2h", StorableText.shapeOf(text));
            }
            throw refused;
        }
    }

    static String write(Lateness lateness) {
        String limit = lateness.equals(Lateness.untilTheEvent())
                ? "until the event"
                : "up to " + Words.span(lateness.tolerance());
        return lateness.missed() == Lateness.Missed.LAST ? limit + "; of several that were missed, the last" : limit;
    }
}
