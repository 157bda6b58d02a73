package io.reminders.calendar;

import io.reminders.refusal.RefusedValueException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When an attempt may start: while the wall clocks of all its zones lie in the hours. Several zones are those in which
 * a person may be. Immutable.
 *
 * @param hours the parts of a week that are open
 * @param zones from 1 to 100, in the order of their names
 */
public record Window(WeeklyHours hours, Set<ZoneId> zones) {
    private static final int MOST_ZONES = 100;

    public Window {
        if (zones.isEmpty() || zones.size() > MOST_ZONES) {
            throw RefusedValueException.of("window", "1 to " + MOST_ZONES + " zones", String.valueOf(zones.size()));
        }
        zones = inOrder(zones);
    }

    /** Those hours in one zone. */
    public static Window of(WeeklyHours hours, ZoneId zone) {
        return new Window(hours, Set.of(zone));
    }

    /** Whether an attempt may start at that instant. */
    public boolean isOpen(Instant at) {
        return clocks().allMatch(clock -> clock.isOpen(at));
    }

    Stream<ZoneHours> clocks() {
        return zones.stream().map(zone -> new ZoneHours(hours, zone.getRules()));
    }

    private static Set<ZoneId> inOrder(Set<ZoneId> zones) {
        Set<ZoneId> ordered = new LinkedHashSet<>();
        zones.stream().sorted(Comparator.comparing(ZoneId::getId)).forEach(ordered::add);
        return Collections.unmodifiableSet(ordered);
    }
}
