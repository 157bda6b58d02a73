package io.reminders.reminder;

import io.reminders.refusal.StorableText;

/**
 * The event or entity of the host's that a reminder is about, such as {@code appointment/981}: reminders are listed by
 * it. Compared character for character. Immutable; its {@code toString} does not show the text, for a host may put
 * anything into it.
 *
 * @param value 1 to 200 characters, without blanks at its ends
 */
public record Subject(String value) {
    /** The largest length of a subject, in Unicode characters. */
    public static final int LONGEST = 200;

    public Subject {
        StorableText.checkName("subject", value, LONGEST);
    }

    @Override
    public String toString() {
        return "Subject[" + StorableText.shapeOf(value) + "]";
    }
}
