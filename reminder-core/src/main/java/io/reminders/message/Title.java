package io.reminders.message;

import io.reminders.refusal.RefusedValueException;
import io.reminders.refusal.StorableText;

/**
 * What a reminder is about, for lists and subjects. Immutable; its {@code toString} does not show the text.
 *
 * @param text 1 to 128 characters, without blanks at its ends
 */
public record Title(String text) {
    /** The largest length of a title, in Unicode characters. */
    public static final int LONGEST = 128;

    public Title {
        text = StorableText.check("title", text.strip(), LONGEST);
    }

    /**
     * A title, with the blanks at its ends removed.
     *
     * @throws RefusedValueException naming {@code title} if nothing is left, or more than {@value #LONGEST} characters
     *     are
     */
    public static Title of(String text) {
        return new Title(text);
    }

    @Override
    public String toString() {
        return "Title[" + StorableText.shapeOf(text) + "]";
    }
}
