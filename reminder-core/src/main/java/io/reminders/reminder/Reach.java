package io.reminders.reminder;

import io.reminders.calendar.Window;
import io.reminders.contact.CallingHours;
import io.reminders.contact.PhoneNumber;
import io.reminders.refusal.RefusedValueException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Where a recipient is reached, and by whose clock. Immutable; its {@code toString} shows no whole number.
 *
 * @param number which number is called
 * @param zone by which clock the recipient lives; empty where it is not known
 */
record Reach(PhoneNumber number, Optional<ZoneId> zone) {

    /**
     * When the recipient may be called: in the zone that is known, else in every zone in which the number may be.
     *
     * @throws RefusedValueException naming {@code calling_hours} if there is no such time
     */
    Window lawful(CallingHours hours, Instant now) {
        return zone.map(hours::in)
                .or(() -> hours.forNumber(number, now))
                .orElseThrow(() -> RefusedValueException.of(
                        "calling_hours",
                        "a number of which the time zones have an allowed moment in common",
                        number.candidateZones().isEmpty()
                                ? "one of an unknown zone"
                                : "one of " + number.candidateZones().size() + " zones that have none"));
    }
}
