package io.reminders.reminder;

import io.reminders.calendar.Lateness;
import io.reminders.calendar.Schedule;
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
            Optional.empty(),
            Optional.empty(),
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
        return new ReminderEdit(parts.withSchedule(schedule));
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
        return new ReminderEdit(parts.withLateness(lateness));
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
        Optional<Schedule> schedule = parts.schedule.flatMap(when -> reading.read(when, now));
        Optional<Message> message = parts.message.flatMap(text -> reading.read(() -> Message.of(text)));
        reading.refuseWhatWasWrong();
        return new Definition(
                title.orElse(before.title()),
                message.orElse(before.message()),
                number.orElse(before.phoneNumber()),
                schedule.orElse(before.schedule()),
                parts.route.orElse(before.route()),
                parts.lateness.orElse(before.lateness()));
    }

    @Override
    public String toString() {
        return "ReminderEdit[" + parts.schedule + "]";
    }

    private record Parts(
            Optional<String> title,
            Optional<Recipient> recipient,
            Optional<Schedule> schedule,
            Optional<String> message,
            Optional<Route> route,
            Optional<Lateness> lateness,
            Optional<Integer> version) {

        Parts withTitle(String changed) {
            return new Parts(Optional.of(changed), recipient, schedule, message, route, lateness, version);
        }

        Parts withRecipient(Recipient changed) {
            return new Parts(title, Optional.of(changed), schedule, message, route, lateness, version);
        }

        Parts withSchedule(Schedule changed) {
            return new Parts(title, recipient, Optional.of(changed), message, route, lateness, version);
        }

        Parts withMessage(String changed) {
            return new Parts(title, recipient, schedule, Optional.of(changed), route, lateness, version);
        }

        Parts withRoute(Route changed) {
            return new Parts(title, recipient, schedule, message, Optional.of(changed), lateness, version);
        }

        Parts withLateness(Lateness changed) {
            return new Parts(title, recipient, schedule, message, route, Optional.of(changed), version);
        }

        Parts withVersion(int expected) {
            return new Parts(title, recipient, schedule, message, route, lateness, Optional.of(expected));
        }
    }
}
