package io.reminders.calendar;

import io.reminders.refusal.StorableText;

/**
 * The host's own name for an event, such as {@code appt-981}; reminders hang on it. Compared character for character.
 * Immutable; its {@code toString} does not show the text, for a host may put anything into it.
 *
 * @param value 1 to 200 characters, without blanks at its ends
 */
public record EventId(String value) {
    /** The largest length of the name of an event, in Unicode characters. */
    public static final int LONGEST = 200;

    public EventId {
        StorableText.checkName("event", value, LONGEST);
    }

    @Override
    public String toString() {
        return "EventId[" + StorableText.shapeOf(value) + "]";
    }
}
