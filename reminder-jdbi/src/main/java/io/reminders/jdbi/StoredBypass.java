package io.reminders.jdbi;

import io.reminders.calendar.Bypass;

/**
 * Who wants the allowed hours passed over. Immutable; its {@code toString} shows neither text.
 *
 * @param by who asks
 * @param why the reason given
 */
record StoredBypass(String by, String why) {

    static StoredBypass of(Bypass bypass) {
        return new StoredBypass(bypass.by(), bypass.why());
    }

    Bypass bypass() {
        return new Bypass(by, why);
    }

    @Override
    public String toString() {
        return "StoredBypass";
    }
}
