package io.reminders.delivery;

import io.reminders.refusal.RefusedValueException;
import io.reminders.refusal.StorableText;

/**
 * What a provider is asked to carry, so that a request can be recognised later. It holds nothing about a person.
 * Immutable.
 *
 * @param value 26 characters of Crockford's base 32, as a ULID has them
 */
public record AttemptKey(String value) {
    public AttemptKey {
        if (!value.matches("[0-9A-HJKMNP-TV-Z]{26}")) {
            throw RefusedValueException.of("attempt key", "26 characters of a ULID", StorableText.shapeOf(value));
        }
    }

    /** Where in a random span to land, from 0 inclusive to 1 exclusive: the same for the same key. */
    double spread() {
        // The last 8 characters are 40 random bits of the ULID; they are read as a fraction.
        long bits = 0;
        for (int index = value.length() - 8; index < value.length(); index++) {
            bits = bits * 32 + "0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(value.charAt(index));
        }
        return bits / (double) (1L << 40);
    }

    @Override
    public String toString() {
        return value;
    }
}
