package io.reminders.http;

import io.reminders.Events;
import io.reminders.Reminders;
import io.reminders.http.spi.Caller;
import io.reminders.refusal.RefusedValueException;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderFilter;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * The desk as one caller sees it. Whose a reminder is never changes, so what was found to be the caller's stays so.
 * Immutable.
 */
final class Desk {
    private final Reminders reminders;
    private final Caller caller;

    private final IntConsumer more;

    private Desk(Reminders reminders, Caller caller, IntConsumer more) {
        this.reminders = reminders;
        this.caller = caller;
        this.more = more;
    }

    /**
     * The desk of that caller.
     *
     * @param more takes for how many more requests one stands than was counted
     */
    static Desk of(Reminders host, Caller caller, IntConsumer more) {
        return new Desk(host.forTenant(caller.tenant().value()), caller, more);
    }

    /** Counts a request, which was counted as one, as so many. */
    void countAs(int requests) {
        more.accept(requests - 1);
    }

    /** The tenant's desk: only for reminders that were found to be the caller's, and with {@link #mine()}. */
    Reminders reminders() {
        return reminders;
    }

    /** The caller's reminder of that id; what is another's is missing, as is what is no id. */
    Reminder find(String id) {
        return idOf(id).flatMap(reminders::find)
                .filter(this::isMine)
                .orElseThrow(() -> Problem.notFound().thrown());
    }

    private static Optional<ReminderId> idOf(String text) {
        try {
            return Optional.of(ReminderId.parse(text));
        } catch (RefusedValueException noId) {
            return Optional.empty();
        }
    }

    /** Whether it is the caller's. */
    boolean isMine(Reminder reminder) {
        return caller.user().isEmpty() || caller.user().equals(reminder.labels().owner());
    }

    /** What the caller calls events. */
    EventNames eventNames() {
        return EventNames.of(caller);
    }

    /** Reminders as the caller sees them. */
    ReminderView view(Instant now) {
        return new ReminderView(reminders, eventNames(), now);
    }

    /** What the caller asked for before under a key. */
    Optional<Reminder> saidUnder(IdempotencyKey key) {
        return reminders.findByKey(key.naturalKey(caller));
    }

    /** The caller's event of that name; what cannot be a name is missing. */
    Events event(String name) {
        return event(name, eventNames());
    }

    /** The same; or else the host's, if reminders of the caller's hang on it. */
    Events seenEvent(String name) {
        Events own = event(name);
        if (own.find().isPresent()) {
            return own;
        }
        Events hosts = event(name, eventNames().hosts());
        return hosts.reminders().stream().anyMatch(this::isMine) ? hosts : own;
    }

    private Events event(String name, EventNames names) {
        try {
            return reminders.event(names.known(name));
        } catch (RefusedValueException noName) {
            throw Problem.notFound().thrown();
        }
    }

    /** All the caller's reminders. */
    ReminderFilter mine() {
        ReminderFilter all = ReminderFilter.everything();
        return caller.user().map(user -> all.ownedBy(user.value())).orElse(all);
    }

    /** The same request for the caller. */
    ReminderRequest mine(ReminderRequest request) {
        return caller.user().map(user -> request.ownedBy(user.value())).orElse(request);
    }

    /** The same request under a key that nobody but the caller can say. */
    ReminderRequest under(IdempotencyKey key, ReminderRequest request) {
        return request.withKey(key.naturalKey(caller));
    }
}
