package io.reminders.reminder;

import io.reminders.calendar.Lateness;
import io.reminders.calendar.Schedule;
import io.reminders.contact.PhoneNumber;
import io.reminders.contact.Recipient;
import io.reminders.contact.Region;
import io.reminders.message.Message;
import io.reminders.message.Title;
import io.reminders.refusal.Refusal;
import io.reminders.refusal.RefusedValueException;
import io.reminders.route.Route;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
    private final Optional<String> key;

    private ReminderRequest(
            String title,
            Recipient recipient,
            Schedule schedule,
            String message,
            Route route,
            Lateness lateness,
            Optional<String> key) {
        this.title = title;
        this.recipient = recipient;
        this.schedule = schedule;
        this.message = message;
        this.route = route;
        this.lateness = lateness;
        this.key = key;
    }

    static NeedsRecipient titled(String title) {
        return recipient -> schedule -> message -> route ->
                new ReminderRequest(title, recipient, schedule, message, route, Lateness.defaults(), Optional.empty());
    }

    /** The same under the host's own name: said twice, it is one reminder. */
    public ReminderRequest withKey(String key) {
        return new ReminderRequest(title, recipient, schedule, message, route, lateness, Optional.of(key));
    }

    /** The same with another limit on how late it may start. */
    public ReminderRequest withLateness(Lateness lateness) {
        return new ReminderRequest(title, recipient, schedule, message, route, lateness, key);
    }

    /** When it is asked for. */
    public Schedule schedule() {
        return schedule;
    }

    /**
     * The host's own name for it.
     *
     * @throws RefusedValueException naming {@code key} if it cannot be one
     */
    public Optional<NaturalKey> key() {
        return key.map(NaturalKey::new);
    }

    /**
     * What is asked for, read in {@code region}.
     *
     * @throws RefusedValueException naming every field that was refused, in the order of the sentence
     */
    public Definition definition(Region region) {
        List<Refusal> refusals = new ArrayList<>();
        Title readTitle = read(() -> Title.of(title), refusals);
        PhoneNumber readNumber = read(() -> recipient.phoneNumber(region), refusals);
        Message readMessage = read(() -> Message.of(message), refusals);
        read(this::key, refusals);
        if (readTitle == null || readNumber == null || readMessage == null || !refusals.isEmpty()) {
            throw new RefusedValueException(refusals);
        }
        return new Definition(readTitle, readMessage, readNumber, schedule, route, lateness);
    }

    private static <T> @Nullable T read(Supplier<T> door, List<Refusal> refusals) {
        try {
            return door.get();
        } catch (RefusedValueException refused) {
            refusals.addAll(refused.refusals());
            return null;
        }
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
