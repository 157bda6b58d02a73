package io.reminders.reminder;

import io.reminders.refusal.RefusedValueException;
import io.reminders.refusal.StorableText;

/**
 * Whose reminders these are, where one installation serves several customers. Immutable.
 *
 * @param value 0 to 64 letters, digits, dots, dashes or underscores; empty where the host has one tenant only
 */
public record TenantId(String value) {
    /** The tenant of a host that has only one. */
    public static final TenantId NONE = new TenantId("");

    public TenantId {
        if (!value.matches("[A-Za-z0-9._-]{0,64}")) {
            throw RefusedValueException.of(
                    "tenant", "up to 64 letters, digits, dots, dashes or underscores", StorableText.shapeOf(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
