package io.reminders.reminder;

import io.reminders.refusal.StorableText;

/**
 * The host's own name for a reminder, unique for its tenant: scheduling the same key again answers with the reminder
 * that is there. Compared character for character. Immutable; its {@code toString} does not show the text, for a host
 * may put anything into it.
 *
 * @param value 1 to 200 characters, without blanks at its ends
 */
public record NaturalKey(String value) {
    /** The largest length of a key, in Unicode characters. */
    public static final int LONGEST = 200;

    public NaturalKey {
        StorableText.checkName("key", value, LONGEST);
    }

    @Override
    public String toString() {
        return "NaturalKey[" + StorableText.shapeOf(value) + "]";
    }
}
