package io.reminders.examples;

import io.reminders.Cursor;
import io.reminders.refusal.RefusedValueException;
import io.reminders.refusal.StorableText;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which part of a list is shown, as it was typed. */
final class PageOptions {
    @Option(names = "--limit", paramLabel = "N", description = "At most so many, 1 to 1,000; 20 if not given.")
    private String limit = "20";

    @Option(names = "--after", paramLabel = "CURSOR", description = "The next page, as the page before names it.")
    private Optional<String> after = Optional.empty();

    /** At most so many. */
    int limit() {
        return number("limit", "1 to 1,000", limit);
    }

    /** Where the page starts; empty for the first. */
    Optional<Cursor> after() {
        return after.map(Cursor::new);
    }

    /** A number of up to five digits; the desk knows whether it is in range. */
    static int number(String field, String expected, String text) {
        if (!text.matches("\\d{1,5}")) {
            throw RefusedValueException.of(field, expected, StorableText.shapeOf(text));
        }
        return Integer.parseInt(text);
    }
}
