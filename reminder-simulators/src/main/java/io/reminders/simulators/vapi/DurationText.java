package io.reminders.simulators.vapi;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/** A duration as a command line says it, in ISO 8601. */
final class DurationText {

    private DurationText() {}

    /**
     * Reads a duration.
     *
     * @param name of what lasts so long
     * @throws IllegalArgumentException if the text is none
     */
    static Duration parse(String name, String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException(
                    name + ": expected a duration such as PT20S but was " + text, unreadable);
        }
    }
}
