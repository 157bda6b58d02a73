package io.reminders.delivery;

import java.time.Instant;

/**
 * One entry of a delivery's history, which is appended to and never changed. It holds no number, address or text of a
 * person. Immutable.
 *
 * @param delivery whose history
 * @param number its place in it, from 1, without gaps
 * @param at when it was recorded, by the ledger's clock
 * @param attempt which attempt it is about, from 1; 0 for the delivery as a whole
 * @param fact what happened
 * @param state where the delivery stood after it
 * @param step the step of the route it stood at after it, from 0
 * @param why what that follows from
 * @param dedupKey under which the same evidence is recognised when it comes again; empty for what cannot come again
 */
public record HistoryLine(
        DeliveryId delivery,
        int number,
        Instant at,
        int attempt,
        Fact fact,
        DeliveryState state,
        int step,
        Reason why,
        String dedupKey) {}
