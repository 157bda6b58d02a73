package io.reminders.jdbi;

import io.reminders.delivery.DeliveryId;
import io.reminders.reminder.Reminder;
import io.reminders.spi.ClaimRequest;
import io.reminders.spi.DeliveryLedger.Hold;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * The statements that each database has its own of: those that take or write many rows at once, and those that meet
 * other transactions. What they are given is in the order of the keys, and so they lock. Thread-safe.
 */
interface Statements {

    /** The ledger's present moment, to the microsecond. */
    Instant now(Handle handle);

    /** Inserts a reminder and its only delivery, unless the natural key is taken; waits for whoever is taking it. */
    boolean add(Handle handle, Reminder reminder, NewDelivery only);

    /** Inserts a reminder, unless the natural key is taken; waits for whoever is taking it. */
    boolean add(Handle handle, Reminder reminder);

    /** Inserts an event, unless there is one of that name; waits for whoever is inserting it. */
    void add(Handle handle, EventTable.Row event);

    /** Inserts deliveries. */
    void open(Handle handle, List<NewDelivery> deliveries);

    /** Leases what is due to one node, passing over what others have locked. */
    Taken claim(Handle handle, ClaimRequest request);

    /** A page of reminders from the walk of a range. */
    Query page(Handle handle, ListRange range);

    /** A page of what is coming from the walk of a range. */
    Query page(Handle handle, ComingRange range);

    /** Locks reminders, before any of their deliveries, until the transaction ends; those that are gone are missing. */
    List<SeriesRow> lockSeries(Handle handle, Collection<SeriesRow.Name> names);

    /** Locks open deliveries until the transaction ends; those that have ended are missing. */
    List<OpenRow> lock(Handle handle, Collection<DeliveryId> ids);

    /** The histories of deliveries, by delivery and number. */
    List<HistoryRow> histories(Handle handle, Collection<DeliveryId> ids);

    /** Writes deliveries that stay open. They are locked. */
    void keep(Handle handle, List<Write> writes);

    /** Takes out deliveries that have ended. They are locked. */
    void remove(Handle handle, List<DeliveryId> ids);

    /** Appends lines to histories. */
    void append(Handle handle, List<HistoryRow> lines);

    /** Keeps evidence that matches nothing yet; the same again is kept once, from its first coming. */
    void park(Handle handle, ParkedTable.Row evidence, Instant now);

    /** Extends the leases whose tokens are current, and answers which they are. */
    Set<DeliveryId> renew(Handle handle, List<Hold> holds, Duration lease);

    /** Gives up the leases whose tokens are current and that have not begun, and answers which they are. */
    Set<DeliveryId> release(Handle handle, List<Hold> holds);
}
