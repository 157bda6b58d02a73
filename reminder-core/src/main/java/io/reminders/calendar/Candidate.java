package io.reminders.calendar;

import io.reminders.calendar.WallClock.Reading;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/**
 * One time that a rule asks for, before dates are changed and days are adjusted. Immutable.
 *
 * @param local what the wall clock shows then
 * @param floor an instant before which neither this candidate nor a later one of the same rule can lie
 * @param readings the instants that are meant
 */
record Candidate(LocalDateTime local, Instant floor, List<Reading> readings) {

    /** A time as it is read on that clock. */
    static Candidate read(LocalDateTime local, WallClock clock) {
        return new Candidate(local, clock.floor(local), clock.readings(local));
    }
}
