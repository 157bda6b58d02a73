package io.reminders.calendar;

import io.reminders.refusal.RefusedValueException;
import io.reminders.refusal.StorableText;

/**
 * The wish that a gate be passed while it is shut, for the audit. Immutable; its {@code toString} shows neither text.
 *
 * @param by who asks, 1 to 200 characters, without blanks at its ends
 * @param why the reason given, 1 to 200 characters, without blanks at its ends
 */
public record Bypass(String by, String why) {
    private static final int LONGEST = 200;

    /**
     * Strips both.
     *
     * @throws RefusedValueException naming {@code bypass_by} or {@code bypass_why} if one is empty, too long, or cannot
     *     be stored
     */
    public Bypass {
        by = StorableText.check("bypass_by", by.strip(), LONGEST);
        why = StorableText.check("bypass_why", why.strip(), LONGEST);
    }

    @Override
    public String toString() {
        return "Bypass";
    }
}
