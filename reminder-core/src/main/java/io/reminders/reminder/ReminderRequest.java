package io.reminders.reminder;

import io.reminders.calendar.Lateness;
import io.reminders.calendar.Schedule;
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
    private final Schedule schedule;
    private final String message;
    private final Route route;
    private final Lateness lateness;
    private final Asked asked;

    private ReminderRequest(
            String title,
            Recipient recipient,
            Schedule schedule,
            String message,
            Route route,
            Lateness lateness,
            Asked asked) {
        this.title = title;
        this.recipient = recipient;
        this.schedule = schedule;
        this.message = message;
        this.route = route;
        this.lateness = lateness;
        this.asked = asked;
    }

    static NeedsRecipient titled(String title) {
        return recipient -> schedule -> message -> route ->
                new ReminderRequest(title, recipient, schedule, message, route, Lateness.defaults(), Asked.NOTHING);
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
        return new ReminderRequest(title, recipient, schedule, message, route, lateness, labels);
    }

    /** The same with another limit on how late it may start. */
    public ReminderRequest withLateness(Lateness lateness) {
        return new ReminderRequest(title, recipient, schedule, message, route, lateness, asked);
    }

    /**
     * The host's own name for it.
     *
     * @throws RefusedValueException naming {@code key} if it cannot be one
     */
    public Optional<NaturalKey> key() {
        return asked.key().map(NaturalKey::new);
    }

    /** Whether the time that is asked for lies after {@code now}. */
    public boolean isAhead(Instant now) {
        return schedule.occurrence().due().isAfter(now);
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
        Optional<Schedule> readSchedule = reading.read(schedule, now);
        Optional<Message> readMessage = reading.read(() -> Message.of(message));
        Labels labels = asked.labels(reading);
        reading.refuseWhatWasWrong();
        Definition definition = new Definition(
                readTitle.orElseThrow(),
                readMessage.orElseThrow(),
                readNumber.orElseThrow(),
                readSchedule.orElseThrow(),
                route,
                lateness);
        return new Reminder(id, tenant, labels, definition, schedule.occurrence(), now, now, 1, ReminderStatus.ACTIVE);
    }

    @Override
    public String toString() {
        return "ReminderRequest[" + schedule + "]";
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
