package io.reminders.delivery;

import io.reminders.calendar.Gate;
import io.reminders.calendar.Slot;
import io.reminders.calendar.Timetable;
import io.reminders.reminder.Definition;
import io.reminders.route.Route;
import java.time.Instant;

/**
 * What a delivery sets out to do: by what its reminder asks for, for one point of its schedule. Immutable.
 *
 * @param route the steps it may take
 * @param timetable when its reminder is to be heard
 * @param occursAt the instant of its point's own
 * @param due the instant before which no attempt starts
 * @param deliverBy the instant at and after which no attempt may start
 */
public record Course(Route route, Timetable timetable, Instant occursAt, Instant due, Instant deliverBy) {

    /** The course for one slot of what the host asks for. */
    public static Course of(Definition definition, Slot slot) {
        return new Course(
                definition.route(), definition.timetable(), slot.occurrence().due(), slot.due(), slot.deliverBy());
    }

    /** The hours in which an attempt of that step may start: all of them where somebody wants them passed over. */
    Gate hours(int step) {
        return timetable.bypass().isPresent() ? Gate.OPEN : allowed(step);
    }

    /** Whether an attempt of that step may start at {@code now} only because somebody wants the hours passed over. */
    boolean bypasses(int step, Instant now) {
        return timetable.bypass().isPresent() && !allowed(step).isOpen(now);
    }

    private Gate allowed(int step) {
        return timetable.allowed().and(route.step(step).hours());
    }
}
