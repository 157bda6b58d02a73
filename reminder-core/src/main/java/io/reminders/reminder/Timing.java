package io.reminders.reminder;

import io.reminders.calendar.Bypass;
import io.reminders.calendar.Event;
import io.reminders.calendar.Gate;
import io.reminders.calendar.Lateness;
import io.reminders.calendar.Schedule;
import io.reminders.calendar.Timetable;
import io.reminders.calendar.Window;
import io.reminders.contact.CallingHours;
import io.reminders.refusal.RefusedValueException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a host says about when, before the desk has read it: what is empty is as before, or as usual. Immutable.
 *
 * @param schedule the points
 * @param lateness how late a delivery may start
 * @param gate the hours that are allowed
 * @param callingHours hours that depend on where the recipient's number may be
 * @param bypass who wants the hours passed over, and why, as it came
 */
record Timing(
        Optional<Schedule> schedule,
        Optional<Lateness> lateness,
        Optional<Gate> gate,
        Optional<CallingHours> callingHours,
        Optional<Asker> bypass) {
    static final Timing UNCHANGED =
            new Timing(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Who wants the hours passed over. Immutable; its {@code toString} shows no text. */
    record Asker(String by, String why) {
        @Override
        public String toString() {
            return "Asker";
        }
    }

    Timing withSchedule(Schedule changed) {
        return new Timing(Optional.of(changed), lateness, gate, callingHours, bypass);
    }

    Timing withLateness(Lateness changed) {
        return new Timing(schedule, Optional.of(changed), gate, callingHours, bypass);
    }

    Timing during(Gate changed) {
        return new Timing(schedule, lateness, Optional.of(changed), callingHours, bypass);
    }

    Timing during(CallingHours changed) {
        return new Timing(schedule, lateness, gate, Optional.of(changed), bypass);
    }

    Timing bypassing(String by, String why) {
        return new Timing(schedule, lateness, gate, callingHours, Optional.of(new Asker(by, why)));
    }

    Optional<Event> event() {
        return schedule.filter(Schedule.AroundEvent.class::isInstance)
                .map(around -> ((Schedule.AroundEvent) around).event());
    }

    Timing around(Event known) {
        return schedule.filter(Schedule.AroundEvent.class::isInstance)
                .map(around -> withSchedule(((Schedule.AroundEvent) around).of(known)))
                .orElse(this);
    }

    /** Whether a point is still to come at {@code now}; of a time that is said as one, whether it lies ahead. */
    boolean isAhead(Optional<ZoneId> recipients, Instant now) {
        Schedule wanted = recipients.map(schedule.orElseThrow()::forSomebodyIn).orElse(schedule.orElseThrow());
        return wanted instanceof Schedule.Once once
                ? once.occurrences().stream().anyMatch(point -> point.due().isAfter(now))
                : Timetable.of(wanted, lateness.orElse(wanted.usualLateness()))
                        .first(now)
                        .isPresent();
    }

    /** The timetable of something new; the reach is empty where it was refused. */
    Timetable timetable(Optional<Reach> reach, Instant now) {
        Schedule wanted = schedule.orElseThrow();
        return applied(Timetable.of(wanted, wanted.usualLateness()), reach, now);
    }

    /**
     * The timetable after the change. An event is named by its reminder's first schedule and by no later one, and its
     * start is the stored one's.
     *
     * @throws RefusedValueException naming what was refused
     */
    Timetable applied(Timetable before, Optional<Reach> reach, Instant now) {
        return new Timetable(
                schedule(before.schedule(), reach.flatMap(Reach::zone)),
                lateness.orElse(before.lateness()),
                gate.orElse(before.gate()),
                lawful(before, reach, now),
                bypass.isPresent() ? bypass.map(asker -> new Bypass(asker.by(), asker.why())) : before.bypass());
    }

    private Schedule schedule(Schedule before, Optional<ZoneId> recipients) {
        Schedule wanted = schedule.map(said -> anchored(said, before)).orElse(before);
        if (recipients.isPresent()) {
            return wanted.forSomebodyIn(recipients.get());
        }
        if (schedule.isPresent() && wanted.floats()) {
            throw RefusedValueException.of(
                    "timezone", "the recipient's zone, for a time by the recipient's clock", "none");
        }
        return wanted;
    }

    private static Schedule anchored(Schedule wanted, Schedule before) {
        if (!(wanted instanceof Schedule.AroundEvent around) || wanted == before) {
            return wanted;
        }
        if (before instanceof Schedule.AroundEvent known
                && known.event().id().equals(around.event().id())) {
            return around.of(known.event());
        }
        throw RefusedValueException.of("event", "the event that the reminder hangs on", "another");
    }

    /** Another number may be in other zones: the hours that held for the one before hold for it there. */
    private Optional<Window> lawful(Timetable before, Optional<Reach> reach, Instant now) {
        Optional<CallingHours> wanted =
                callingHours.or(() -> before.lawful().map(Window::hours).map(CallingHours::of));
        return reach.isPresent() ? wanted.map(hours -> reach.get().lawful(hours, now)) : before.lawful();
    }

    /** The same during those hours, unless others were said. */
    Timing usually(CallingHours usual) {
        return callingHours.isPresent() ? this : during(usual);
    }

    /**
     * Whether anything is asked for that a present moment must allow: other hours of one time that has passed are not.
     */
    boolean asksForTimes(Schedule before) {
        boolean otherHours = gate.isPresent() || callingHours.isPresent();
        return schedule.isPresent() || (otherHours && !(before instanceof Schedule.Once));
    }
}
