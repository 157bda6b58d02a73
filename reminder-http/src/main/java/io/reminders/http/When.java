package io.reminders.http;

import io.reminders.calendar.Recurrence;
import io.reminders.calendar.Schedule;
import io.reminders.calendar.ScheduleText;
import io.reminders.calendar.WallClock;
import io.reminders.refusal.RefusedValueException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a body says about when: one time; or a cron expression; or a recurrence rule and the time from which on it
 * counts. Immutable.
 *
 * @param scheduledTime a date and time
 * @param cron a cron expression of five fields
 * @param rrule a recurrence rule of RFC 5545
 * @param timezone by whose clock
 */
record When(Optional<String> scheduledTime, Optional<String> cron, Optional<String> rrule, Optional<String> timezone) {

    static When in(Fields fields) {
        return new When(
                fields.text("scheduled_time"), fields.text("cron"), fields.text("rrule"), fields.text("timezone"));
    }

    /** Whether it names a time or a rule; a zone alone is neither. */
    boolean isSaid() {
        return scheduledTime.isPresent() || cron.isPresent() || rrule.isPresent();
    }

    /** Whether it names one time, which would end a series. */
    boolean isOneTime() {
        return scheduledTime.isPresent() && cron.isEmpty() && rrule.isEmpty();
    }

    /**
     * The schedule that is meant.
     *
     * @throws RefusedValueException naming what was refused
     */
    Schedule schedule(Zones zones) {
        ZoneId zone = zones.meant(timezone);
        if (cron.isPresent()) {
            refuseBeside("cron", scheduledTime.isPresent() || rrule.isPresent());
            return Schedule.cron(cron.get(), zone);
        }
        Schedule.Once time = scheduledTime
                .map(text -> once(text, zone))
                .orElseThrow(() -> RefusedValueException.of(
                        "scheduled_time", "a date and time such as 2026-03-07T09:00, or else cron", "nothing"));
        return rrule.<Schedule>map(rule -> Schedule.every(Recurrence.rule(
                        rule, LocalDateTime.ofInstant(time.occurrence().due(), zone), WallClock.in(zone))))
                .orElse(time);
    }

    private static void refuseBeside(String field, boolean others) {
        if (others) {
            throw RefusedValueException.of(field, "neither scheduled_time nor rrule beside it", "one of them too");
        }
    }

    /** One time, read by the clock of that zone. */
    static Schedule.Once once(String text, ZoneId zone) {
        Schedule.Once read = ScheduleText.parse(text, zone);
        return read instanceof Schedule.AtInstant exactly ? shownIn(zone, exactly) : read;
    }

    /** An instant as the wall clock in the zone shows it, so that it is told in that zone again. */
    private static Schedule.Once shownIn(ZoneId zone, Schedule.AtInstant exactly) {
        Instant instant = exactly.instant();
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        return Arrays.stream(WallClock.Overlap.values())
                .map(overlap -> Schedule.at(local, WallClock.in(zone).withOverlap(overlap)))
                .filter(shown -> shown.occurrences().size() == 1)
                .filter(shown -> shown.occurrence().due().equals(instant))
                .findFirst()
                .orElse(exactly);
    }
}
