package io.reminders.message;

import io.reminders.refusal.RefusedValueException;
import io.reminders.refusal.StorableText;

/**
 * What is said to the recipient. Immutable; its {@code toString} does not show the text.
 *
 * @param text 1 to 1,000 characters, not only blanks
 */
public record Message(String text) {
    /**
     * The largest length of a message, in Unicode characters: a minute of speech, and what Vapi takes as a message for
     * a voice mailbox.
     */
    public static final int LONGEST = 1_000;

    public Message {
        StorableText.check("message", text, LONGEST);
        if (text.isBlank()) {
            throw RefusedValueException.of("message", "words to say", "blanks only");
        }
    }

    /**
     * A message, exactly as it came.
     *
     * @throws RefusedValueException naming {@code message} if there is nothing to say, or more than {@value #LONGEST}
     *     characters
     */
    public static Message of(String text) {
        return new Message(text);
    }

    @Override
    public String toString() {
        return "Message[" + StorableText.shapeOf(text) + "]";
    }
}
