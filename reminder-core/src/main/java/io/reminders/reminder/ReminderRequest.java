package io.reminders.reminder;

import io.reminders.calendar.Event;
import io.reminders.calendar.Gate;
import io.reminders.calendar.Lateness;
import io.reminders.calendar.Occurrence;
import io.reminders.calendar.Recurrence;
import io.reminders.calendar.Schedule;
import io.reminders.calendar.Timetable;
import io.reminders.calendar.WallClock;
import io.reminders.contact.CallingHours;
import io.reminders.contact.PhoneNumber;
import io.reminders.contact.Recipient;
import io.reminders.contact.Region;
import io.reminders.message.Message;
import io.reminders.message.Title;
import io.reminders.refusal.RefusedValueException;
import io.reminders.route.Route;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.Optional;

/**
 * A reminder that a host asks for, before the desk has read it. Immutable; its {@code toString} shows no number and no
 * text.
 *
 * <p>It is written as one sentence that starts with {@link Reminder#titled}: each stage offers what is still missing,
 * so that an incomplete one does not compile. Lateness is one hour, and there is no key, unless said otherwise.
 */
public final class ReminderRequest {
    private final String title;
    private final Recipient recipient;
    private final Timing timing;
    private final String message;
    private final Route route;
    private final Asked asked;

    private ReminderRequest(
            String title, Recipient recipient, Timing timing, String message, Route route, Asked asked) {
        this.title = title;
        this.recipient = recipient;
        this.timing = timing;
        this.message = message;
        this.route = route;
        this.asked = asked;
    }

    static NeedsRecipient titled(String title) {
        return recipient -> schedule -> message -> route -> new ReminderRequest(
                title, recipient, Timing.UNCHANGED.withSchedule(schedule), message, route, Asked.NOTHING);
    }

    /** The same under the host's own name: said twice, it is one reminder. */
    public ReminderRequest withKey(String key) {
        return labelled(asked.withKey(key));
    }

    /** The same about something of the host's, such as {@code appointment/981}. */
    public ReminderRequest about(String subject) {
        return labelled(asked.about(subject));
    }

    /** The same for a user of the host's. */
    public ReminderRequest ownedBy(String owner) {
        return labelled(asked.ownedBy(owner));
    }

    private ReminderRequest labelled(Asked labels) {
        return new ReminderRequest(title, recipient, timing, message, route, labels);
    }

    /** The same with another limit on how late it may start. */
    public ReminderRequest withLateness(Lateness lateness) {
        return timed(timing.withLateness(lateness));
    }

    /** The same at no other hours than these: what falls outside is moved to where they begin, or before they end. */
    public ReminderRequest during(Gate hours) {
        return timed(timing.during(hours));
    }

    /** The same at the hours at which the law, or the host, lets people be called. */
    public ReminderRequest during(CallingHours hours) {
        return timed(timing.during(hours));
    }

    /** The same at those hours, unless it asks for other calling hours itself. */
    public ReminderRequest usuallyDuring(CallingHours hours) {
        return timed(timing.usually(hours));
    }

    /**
     * The same whatever the hours say: that is recorded with each attempt that they would not have allowed.
     *
     * @param by who wants it, 1 to 200 characters
     * @param why for what reason, 1 to 200 characters
     */
    public ReminderRequest bypassingHours(String by, String why) {
        return timed(timing.bypassing(by, why));
    }

    /** The event that it hangs on, as the host says it; empty for every other schedule. */
    public Optional<Event> event() {
        return timing.event();
    }

    /** The same around an event that is known better. */
    public ReminderRequest around(Event known) {
        return timed(timing.around(known));
    }

    private ReminderRequest timed(Timing changed) {
        return new ReminderRequest(title, recipient, changed, message, route, asked);
    }

    /**
     * The host's own name for it.
     *
     * @throws RefusedValueException naming {@code key} if it cannot be one
     */
    public Optional<NaturalKey> key() {
        return asked.key().map(NaturalKey::new);
    }

    /** Whether a time that is asked for lies after {@code now}. */
    public boolean isAhead(Instant now) {
        return timing.isAhead(recipient.zone(), now);
    }

    /**
     * The reminder that is asked for, as it is to be stored.
     *
     * @param id its name
     * @param tenant whose it is
     * @param region in which a phone number is read
     * @param now the present moment by the desk's clock
     * @throws RefusedValueException naming every field that was refused, in the order of the sentence; a time that does
     *     not lie within the next hundred years is {@code scheduled_time}
     */
    public Reminder reminder(ReminderId id, TenantId tenant, Region region, Instant now) {
        Reading reading = new Reading();
        Optional<Title> readTitle = reading.read(() -> Title.of(title));
        Optional<PhoneNumber> readNumber = reading.read(() -> recipient.phoneNumber(region));
        Optional<Timetable> readTimetable = reading.read(
                () -> timing.timetable(readNumber.map(number -> new Reach(number, recipient.zone())), now), now);
        Optional<Message> readMessage = reading.read(() -> Message.of(message));
        Labels labels = asked.labels(reading);
        reading.refuseWhatWasWrong();
        Definition definition = new Definition(
                readTitle.orElseThrow(),
                readMessage.orElseThrow(),
                readNumber.orElseThrow(),
                readTimetable.orElseThrow(),
                route);
        Occurrence first = definition.timetable().first(now).orElseThrow().occurrence();
        return new Reminder(id, tenant, labels, definition, first, now, now, 1, ReminderStatus.ACTIVE);
    }

    @Override
    public String toString() {
        return "ReminderRequest[" + timing + "]";
    }

    /** A request that still needs its recipient. */
    @FunctionalInterface
    public interface NeedsRecipient {
        /** Names who is to be reached. */
        NeedsTime to(Recipient recipient);
    }

    /** A request that still needs its time. */
    @FunctionalInterface
    public interface NeedsTime {
        /** Says when. */
        NeedsMessage on(Schedule schedule);

        /** Says when: exactly then. */
        default NeedsMessage at(Instant instant) {
            return on(Schedule.at(instant));
        }

        /**
         * Says when: as the wall clock in {@code zone} shows it. A time that the clock skips is shifted forward by the
         * gap, of a time that it shows twice the first is taken.
         */
        default NeedsMessage at(LocalDateTime time, ZoneId zone) {
            return on(Schedule.at(time, zone));
        }

        /**
         * Says when: as the recipient's own wall clock shows it, {@link Recipient#in}; another recipient is reminded by
         * another clock.
         */
        default NeedsMessage atLocal(LocalDateTime time) {
            return on(Schedule.atLocal(time));
        }

        /**
         * Says when: again and again by a cron expression of five fields, in the wall clock of {@code zone}.
         *
         * @throws RefusedValueException naming {@code cron} if it is none, or one that never comes
         */
        default NeedsMessage cron(String expression, ZoneId zone) {
            return on(Schedule.cron(expression, zone));
        }

        /**
         * Says when: again and again by a recurrence rule (RFC 5545, section 3.3.10), from {@code start} on in the wall
         * clock of {@code zone}.
         *
         * @throws RefusedValueException naming the rule if it is none, or one that never comes
         */
        default NeedsMessage every(String rule, LocalDateTime start, ZoneId zone) {
            return on(Schedule.every(Recurrence.rule(rule, start, WallClock.in(zone))));
        }

        /** Says when: so long before an event starts, once for each amount. */
        default NeedsMessage before(Event event, TemporalAmount... amounts) {
            return on(Schedule.before(event, amounts));
        }
    }

    /** A request that still needs its message. */
    @FunctionalInterface
    public interface NeedsMessage {
        /** Says what the recipient is told, 1 to {@value Message#LONGEST} characters. */
        NeedsRoute saying(String message);
    }

    /** A request that still needs its route. */
    @FunctionalInterface
    public interface NeedsRoute {
        /** Says how the recipient is reached. */
        ReminderRequest by(Route route);

        /** Reaches the recipient by one phone call, see {@link Route#call()}. */
        default ReminderRequest byCall() {
            return by(Route.call());
        }
    }
}
