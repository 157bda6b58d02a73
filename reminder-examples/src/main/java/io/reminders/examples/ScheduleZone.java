package io.reminders.examples;

import io.reminders.calendar.Schedule;
import java.time.ZoneId;

/** In which zone the times of a schedule are read. */
final class ScheduleZone {

    private ScheduleZone() {}

    /**
     * Its own, where it has one.
     *
     * @param otherwise where it is, or hangs on, an instant
     */
    static ZoneId of(Schedule schedule, ZoneId otherwise) {
        Schedule said =
                schedule instanceof Schedule.AroundEvent around ? around.event().start() : schedule;
        return said instanceof Schedule.AtInstant ? otherwise : said.zone();
    }
}
