package io.reminders.spi;

import io.reminders.delivery.Delivery;
import io.reminders.delivery.HistoryLine;
import io.reminders.reminder.NaturalKey;
import io.reminders.reminder.Reminder;
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

    /**
     * Stores a reminder and its first delivery, unless its tenant has one with its natural key already.
     *
     * @throws RepositoryException if it cannot be stored; nothing is then
     */
    Added add(Reminder reminder, Delivery first);

    /** The reminder of that id, with its status as it stands now; empty if the tenant has none. */
    Optional<Reminder> find(TenantId tenant, ReminderId id);

    /** The reminder of that natural key, with its status as it stands now; empty if the tenant has none. */
    Optional<Reminder> find(TenantId tenant, NaturalKey key);

    /**
     * The tenant's reminders, newest first (by descending id).
     *
     * @param before only those made before this one; empty for the first page
     * @param limit at most so many, from 1 to 1,000
     */
    List<Reminder> list(TenantId tenant, Optional<ReminderId> before, int limit);

    /**
     * Wants nothing further of a reminder to start. Locks the reminder, then its open deliveries in the order of their
     * ids, and writes what {@link Delivery#stop} answers for each. What moves is fenced by a raised token; one that
     * stays SENDING keeps its lease, for its request is still on its way. A reminder whose deliveries are all cancelled
     * counts as changed at {@code now}.
     *
     * @param now the desk's clock, for {@code updatedAt}; what follows for the deliveries is judged by the ledger's
     *     clock
     * @return the reminder's deliveries after it, the ended ones too, in the order of their ids; empty if the tenant
     *     has no such reminder
     */
    List<Delivery> stop(TenantId tenant, ReminderId id, Instant now);

    /**
     * Everything that was recorded about the reminder's deliveries, by delivery and number; empty if nothing was yet.
     */
    List<HistoryLine> history(TenantId tenant, ReminderId id);

    /** What became of a reminder that was to be stored. Immutable. */
    sealed interface Added {
        /** The reminder that is stored. */
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
    }
}
