package io.reminders.reminder;

import io.reminders.refusal.StorableText;

/**
 * The host's user whose reminder it is: reminders are listed by it. Compared character for character. Immutable; its
 * {@code toString} does not show the text, for a host may put anything into it.
 *
 * @param value 1 to 128 characters, without blanks at its ends
 */
public record Owner(String value) {
    /** The largest length of an owner, in Unicode characters. */
    public static final int LONGEST = 128;

    public Owner {
        StorableText.checkName("owner", value, LONGEST);
    }

    @Override
    public String toString() {
        return "Owner[" + StorableText.shapeOf(value) + "]";
    }
}
