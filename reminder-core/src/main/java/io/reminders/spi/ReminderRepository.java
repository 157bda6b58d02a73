package io.reminders.spi;

import io.reminders.calendar.Event;
import io.reminders.calendar.EventId;
import io.reminders.delivery.Amendment;
import io.reminders.delivery.Dossier;
import io.reminders.delivery.EventAmendment;
import io.reminders.delivery.EventDossier;
import io.reminders.delivery.HistoryLine;
import io.reminders.reminder.NaturalKey;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderFilter;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The desk's port to storage. Every method is one transaction, or joins the one it is bound to. Thread-safe, unless it
 * is bound to a transaction of the host's: then it belongs to the thread of that transaction.
 *
 * <p>A method that throws has changed nothing. One tenant's methods never see or touch another tenant's rows. After the
 * commit of a method that made work due, the workers on the same ledger in this JVM are woken.
 */
public interface ReminderRepository {
    /** How many reminders, in the order of a list, one look at it goes through at the most. */
    int REACH = 10_000;

    /**
     * Stores a reminder and the deliveries of its {@linkplain io.reminders.delivery.Agenda#opening agenda}, unless its
     * tenant has one with its natural key already.
     *
     * <p>One that hangs on an event is stored as that event is known here: it is locked first, and stored if it is not
     * yet. So no reminder of a time that has been moved away comes in beside the move.
     *
     * @throws RepositoryException if it cannot be stored; nothing is then
     */
    Added add(Reminder reminder);

    /**
     * Stores several as {@link #add} does, in one transaction.
     *
     * @return what became of each, in the same order
     * @throws RepositoryException if one cannot be stored; none is then
     */
    List<Added> addAll(List<Reminder> reminders);

    /** The reminder of that id, with its status as it stands now; empty if the tenant has none. */
    Optional<Reminder> find(TenantId tenant, ReminderId id);

    /** The reminder of that natural key, with its status as it stands now; empty if the tenant has none. */
    Optional<Reminder> find(TenantId tenant, NaturalKey key);

    /**
     * The tenant's reminders that {@code look} is for, newest first (by descending id). It goes through the newest
     * {@link #REACH} reminders of the filter's status, subject or owner, or of the tenant, from where it starts.
     */
    Found list(TenantId tenant, Look look);

    /**
     * The tenant's deliveries that wait to be sent and are not paused, soonest first, then by ascending id of their
     * reminders. It goes through the first {@link #REACH} of them, from where it starts.
     */
    Coming coming(TenantId tenant, Ahead ahead);

    /**
     * Changes a reminder: locks it, then its open deliveries in the order of their ids, and writes what
     * {@code decision} makes of them. What moves is fenced by a raised token; one that stays SENDING keeps its lease,
     * for its request is still on its way.
     *
     * @return what was written; empty if the tenant has no such reminder
     */
    Optional<Amendment> amend(TenantId tenant, ReminderId id, Decision decision);

    /** The event of that name, as it is known; empty if the tenant has none. */
    Optional<Event> event(TenantId tenant, EventId id);

    /**
     * Changes an event: locks it, then the reminders that hang on it in the order of their ids, then their open
     * deliveries, and writes what {@code decision} makes of them.
     *
     * @return what was written; empty if the tenant has no such event
     */
    Optional<EventAmendment> amendEvent(TenantId tenant, EventId id, EventDecision decision);

    /** The reminders that hang on an event, in the order of their ids. */
    List<Reminder> around(TenantId tenant, EventId id);

    /** The reminder of that id with its deliveries, as they stand now; empty if the tenant has none. */
    Optional<Dossier> dossier(TenantId tenant, ReminderId id);

    /**
     * Everything that was recorded about the reminder's deliveries, by delivery and number; empty if nothing was yet.
     */
    List<HistoryLine> history(TenantId tenant, ReminderId id);

    /** What a wish of the host's comes to. A pure function: it is called again where the transaction is run again. */
    @FunctionalInterface
    interface Decision {
        /**
         * Decides.
         *
         * @param dossier the reminder and its deliveries, locked
         * @param now the ledger's present moment
         */
        Amendment amend(Dossier dossier, Instant now);
    }

    /** What the host's word about an event comes to. A pure function, as {@link Decision} is. */
    @FunctionalInterface
    interface EventDecision {
        /**
         * Decides.
         *
         * @param dossier the event and the reminders that hang on it, locked
         * @param now the ledger's present moment
         */
        EventAmendment amend(EventDossier dossier, Instant now);
    }

    /**
     * What to look for in a list, and where. Immutable.
     *
     * @param filter only those that it accepts
     * @param before only those made before this one; empty to start with the newest
     * @param skip pass over so many of them, from 0
     * @param limit at most so many, from 1 to 1,000; with {@code skip} at most {@link #REACH}
     */
    record Look(ReminderFilter filter, Optional<ReminderId> before, int skip, int limit) {
        /** A look at the newest of all. */
        public static Look newest(int limit) {
            return new Look(ReminderFilter.everything(), Optional.empty(), 0, limit);
        }
    }

    /**
     * What to look for among what is coming, and where. Immutable.
     *
     * @param filter only those whose reminders it accepts
     * @param after only those that come after this one; empty to start with the soonest
     * @param limit at most so many, from 1 to 1,000
     */
    record Ahead(ReminderFilter filter, Optional<Place> after, int limit) {}

    /**
     * What was found in a list. Immutable.
     *
     * @param reminders in its order; fewer than asked for, or none, also where the look has reached its end
     * @param next before which reminder to look on; empty where nothing is left to look at
     */
    record Found(List<Reminder> reminders, Optional<ReminderId> next) {
        public Found {
            reminders = List.copyOf(reminders);
        }
    }

    /**
     * A delivery that waits to be sent. Immutable.
     *
     * @param at when it is sent
     * @param reminder whose it is
     */
    record Waiting(Instant at, Reminder reminder) {
        /** Where it stands among the others. */
        public Place place() {
            return new Place(at, reminder.id());
        }
    }

    /**
     * Where a delivery stands among those that wait. Immutable.
     *
     * @param at when it is sent
     * @param reminder whose it is
     */
    record Place(Instant at, ReminderId reminder) {}

    /**
     * Which deliveries are coming. Immutable.
     *
     * @param waiting in the order of their instants; fewer than asked for also where the look has reached its end
     * @param next after which to look on; empty where nothing is left to look at
     */
    record Coming(List<Waiting> waiting, Optional<Place> next) {
        public Coming {
            waiting = List.copyOf(waiting);
        }
    }

    /** What became of a reminder that was to be stored. Immutable. */
    sealed interface Added {
        /** The reminder that is stored, or was to be. */
        Reminder reminder();

        /**
         * It was stored.
         *
         * @param reminder it
         */
        record New(Reminder reminder) implements Added {}

        /**
         * The natural key was taken: nothing was stored.
         *
         * @param reminder the one that has the key
         */
        record Existing(Reminder reminder) implements Added {}

        /**
         * The event that it was to hang on does not take place, or is over: nothing was stored.
         *
         * @param reminder the one that was to be stored
         * @param event as it is known
         */
        record EventOver(Reminder reminder, Event event) implements Added {}
    }
}
