package io.reminders.contact;

import io.reminders.calendar.Gate;
import io.reminders.calendar.WeeklyHours;
import io.reminders.calendar.Window;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * When the law, or good manners, allow that somebody is called, by the wall clock where the person is. Immutable.
 *
 * @param hours the parts of a week in which calls are allowed
 */
public record CallingHours(WeeklyHours hours) {
    private static final CallingHours USUAL = of(WeeklyHours.daily(LocalTime.of(8, 0), LocalTime.of(21, 0)));

    /** Every day from 08:00 to 21:00, as 47 CFR 64.1200(c)(1) has it for the United States. */
    public static CallingHours usual() {
        return USUAL;
    }

    /** Calls are allowed in those hours. */
    public static CallingHours of(WeeklyHours hours) {
        return new CallingHours(hours);
    }

    /** The window of a person whose zone is known. */
    public Window in(ZoneId zone) {
        return Window.of(hours, zone);
    }

    /**
     * The window of a person of whom only the number is known: open while calls are allowed in all zones in which the
     * number may be. Empty if no zone is known, or if these zones have no allowed moment in common within 366 days.
     *
     * @param from the instant from which a common moment is looked for
     */
    public Optional<Window> forNumber(PhoneNumber number, Instant from) {
        Set<ZoneId> zones = number.candidateZones();
        return zones.isEmpty()
                ? Optional.empty()
                : Optional.of(new Window(hours, zones))
                        .filter(window -> Gate.of(window).opensFrom(from).isPresent());
    }
}
