package io.reminders.delivery;

import io.reminders.refusal.StorableText;

/**
 * The provider's name for what it accepted. Immutable.
 *
 * @param value 1 to 120 characters
 */
public record Reference(String value) {
    public Reference {
        StorableText.check("reference", value, 120);
    }

    @Override
    public String toString() {
        return value;
    }
}
