package io.reminders.worker;

import io.reminders.delivery.HistoryLine;

/**
 * Hears what happens to deliveries, one history line at a time, after the line was committed by this worker.
 *
 * <p>It is called on the worker's own thread, in the order of a delivery's lines, and must return soon; what it throws
 * is logged and changes nothing. What an inbox or another node recorded is not heard here. A crash between the commit
 * and the call loses the call: history is the truth, this is a courtesy. It may close the worker; that does not wait.
 */
@FunctionalInterface
public interface DeliveryListener {

    /** A line was committed. */
    void recorded(HistoryLine line);
}
