package io.reminders.examples.terminal;

import java.util.regex.Pattern;

/**
 * A text in one ink. Immutable.
 *
 * @param text one line; control characters are shown as dots, so that a stored text cannot steer the terminal
 * @param ink its ink
 */
public record Cell(String text, Ink ink) {
    /** Control characters, and those that turn the direction of writing. */
    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069]");

    public Cell {
        text = STEERING.matcher(text).replaceAll("·");
    }

    /** A text as it is. */
    public static Cell of(String text) {
        return new Cell(text, Ink.PLAIN);
    }

    int width() {
        return text.codePointCount(0, text.length());
    }

    String padded(int width) {
        return text + " ".repeat(Math.max(0, width - width()));
    }
}
