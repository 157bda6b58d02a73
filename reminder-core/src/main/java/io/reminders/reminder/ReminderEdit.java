package io.reminders.reminder;

import io.reminders.calendar.Gate;
import io.reminders.calendar.Lateness;
import io.reminders.calendar.Schedule;
import io.reminders.calendar.Timetable;
import io.reminders.contact.CallingHours;
import io.reminders.contact.PhoneNumber;
import io.reminders.contact.Recipient;
import io.reminders.contact.Region;
import io.reminders.message.Message;
import io.reminders.message.Title;
import io.reminders.route.Route;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a host wants changed of a reminder, before the desk has read it. Immutable; its {@code toString} shows no number
 * and no text.
 *
 * <p>It starts as {@link #nothing()}; each method adds one change, and of two changes of one part the later counts.
 */
public final class ReminderEdit {
    private static final ReminderEdit NOTHING = new ReminderEdit(new Parts(
            Optional.empty(),
            Optional.empty(),
            Timing.UNCHANGED,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));

    private final Parts parts;

    private ReminderEdit(Parts parts) {
        this.parts = parts;
    }

    /** Nothing is changed, whatever version the reminder has. */
    public static ReminderEdit nothing() {
        return NOTHING;
    }

    /** Gives it another title, 1 to {@value Title#LONGEST} characters. */
    public ReminderEdit titled(String title) {
        return new ReminderEdit(parts.withTitle(title));
    }

    /** Names another recipient. */
    public ReminderEdit to(Recipient recipient) {
        return new ReminderEdit(parts.withRecipient(recipient));
    }

    /** Reschedules it; the new time must lie in the future. */
    public ReminderEdit on(Schedule schedule) {
        return new ReminderEdit(parts.withTiming(parts.timing.withSchedule(schedule)));
    }

    /** Reschedules it to exactly then. */
    public ReminderEdit at(Instant instant) {
        return on(Schedule.at(instant));
    }

    /** Reschedules it to when the wall clock in {@code zone} shows {@code time}. */
    public ReminderEdit at(LocalDateTime time, ZoneId zone) {
        return on(Schedule.at(time, zone));
    }

    /** Says something else, 1 to {@value Message#LONGEST} characters. */
    public ReminderEdit saying(String message) {
        return new ReminderEdit(parts.withMessage(message));
    }

    /** Takes another route. */
    public ReminderEdit by(Route route) {
        return new ReminderEdit(parts.withRoute(route));
    }

    /** Sets another limit on how late it may start. */
    public ReminderEdit withLateness(Lateness lateness) {
        return new ReminderEdit(parts.withTiming(parts.timing.withLateness(lateness)));
    }

    /** Allows no other hours than these. */
    public ReminderEdit during(Gate hours) {
        return new ReminderEdit(parts.withTiming(parts.timing.during(hours)));
    }

    /** Allows no other hours than those at which the recipient may be called. */
    public ReminderEdit during(CallingHours hours) {
        return new ReminderEdit(parts.withTiming(parts.timing.during(hours)));
    }

    /**
     * Passes the hours over.
     *
     * @param by who wants it, 1 to 200 characters
     * @param why for what reason, 1 to 200 characters
     */
    public ReminderEdit bypassingHours(String by, String why) {
        return new ReminderEdit(parts.withTiming(parts.timing.bypassing(by, why)));
    }

    /** Is made only if the reminder has that version: nobody has changed it since it was read. */
    public ReminderEdit ifVersion(int version) {
        return new ReminderEdit(parts.withVersion(version));
    }

    /** Whether it may be made of a reminder of that version. */
    public boolean suits(int version) {
        return parts.version.map(expected -> expected == version).orElse(true);
    }

    /**
     * What is asked for after the change.
     *
     * @param before what was asked for
     * @param region in which a phone number is read
     * @param now the present moment by the desk's clock
     * @throws io.reminders.refusal.RefusedValueException naming every field that was refused
     */
    public Definition applied(Definition before, Region region, Instant now) {
        Reading reading = new Reading();
        Optional<Title> title = parts.title.flatMap(text -> reading.read(() -> Title.of(text)));
        Optional<PhoneNumber> number = parts.recipient.flatMap(who -> reading.read(() -> who.phoneNumber(region)));
        Supplier<Timetable> when = () -> parts.timing.applied(before.timetable(), reach(before, number), now);
        Optional<Timetable> timetable =
                parts.timing.asksForTimes(before.schedule()) ? reading.read(when, now) : reading.read(when);
        Optional<Message> message = parts.message.flatMap(text -> reading.read(() -> Message.of(text)));
        reading.refuseWhatWasWrong();
        return new Definition(
                title.orElse(before.title()),
                message.orElse(before.message()),
                number.orElse(before.phoneNumber()),
                timetable.orElse(before.timetable()),
                parts.route.orElse(before.route()));
    }

    /** Where calling hours are said anew, they are those of the number as it is then. */
    private Optional<Reach> reach(Definition before, Optional<PhoneNumber> changed) {
        Optional<ZoneId> zone = parts.recipient.flatMap(Recipient::zone);
        return parts.timing.callingHours().isPresent()
                ? Optional.of(new Reach(changed.orElse(before.phoneNumber()), zone))
                : changed.map(number -> new Reach(number, zone));
    }

    @Override
    public String toString() {
        return "ReminderEdit[" + parts.timing + "]";
    }

    private record Parts(
            Optional<String> title,
            Optional<Recipient> recipient,
            Timing timing,
            Optional<String> message,
            Optional<Route> route,
            Optional<Integer> version) {

        Parts withTitle(String changed) {
            return new Parts(Optional.of(changed), recipient, timing, message, route, version);
        }

        Parts withRecipient(Recipient changed) {
            return new Parts(title, Optional.of(changed), timing, message, route, version);
        }

        Parts withTiming(Timing changed) {
            return new Parts(title, recipient, changed, message, route, version);
        }

        Parts withMessage(String changed) {
            return new Parts(title, recipient, timing, Optional.of(changed), route, version);
        }

        Parts withRoute(Route changed) {
            return new Parts(title, recipient, timing, message, Optional.of(changed), version);
        }

        Parts withVersion(int expected) {
            return new Parts(title, recipient, timing, message, route, Optional.of(expected));
        }
    }
}
