package io.reminders.reminder;

import io.reminders.refusal.RefusedValueException;
import java.util.UUID;

/**
 * The name of one reminder. Immutable.
 *
 * @param value a UUID of version 7 (RFC 9562, section 5.7): ids made later sort later
 */
public record ReminderId(UUID value) {

    /**
     * Reads an id from the text that {@link #toString()} writes.
     *
     * @throws RefusedValueException naming {@code id} if it is no UUID
     */
    public static ReminderId parse(String text) {
        if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw RefusedValueException.of("id", "a UUID of 36 characters", text.length() + " characters");
        }
        return new ReminderId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
