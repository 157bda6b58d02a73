package io.reminders.jdbi;

import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryId;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.Settlement;
import java.util.Optional;

/**
 * A settlement on its way into the tables. Immutable.
 *
 * @param settlement what was decided
 * @param token the delivery's token after it
 * @param leaseUntil its lease after it, in microseconds; 0 for none
 */
record Write(Settlement settlement, long token, long leaseUntil) {
    static final Columns<Write> COLUMNS = Keys.of(Write::id)
            .number("act_at", write -> Micros.of(write.after().actAt()))
            .number("token", Write::token)
            .number("lease_until", Write::leaseUntil)
            .small("lines", write -> write.after().lines())
            .small("lane", write -> Lane.of(write.after()))
            .small("state", Write::storedState)
            .small("step", write -> write.after().step())
            .flag("stopped", write -> write.after().stopped().isPresent());

    /** What the holder of a lease decided: it is out of the holder's hands, so that a repetition is fenced. */
    static Write givingUp(Settlement settlement) {
        return new Write(settlement, settlement.before().token() + 1, 0);
    }

    /** An intent: whoever holds the delivery keeps it. */
    static Write holding(Settlement settlement, OpenRow row) {
        return new Write(settlement, row.token(), row.leaseUntil());
    }

    /**
     * What somebody without a lease decided. If that moves the delivery, whoever holds it is fenced; but while a
     * request is under way its lease runs on, so that nobody takes it for lost before.
     */
    static Write overruling(Settlement settlement, OpenRow row) {
        boolean underWay = settlement.after().state() == DeliveryState.SENDING;
        return settlement.moves()
                ? new Write(settlement, row.token() + 1, underWay ? row.leaseUntil() : 0)
                : new Write(settlement, row.token(), row.leaseUntil());
    }

    DeliveryId id() {
        return settlement.id();
    }

    Delivery after() {
        return settlement.after();
    }

    boolean ends() {
        return after().state().isFinal();
    }

    /** LEASED is not stored: it is SCHEDULED with a lease that runs. */
    private int storedState() {
        return Codes.STATE.number(after().state() == DeliveryState.LEASED ? DeliveryState.SCHEDULED : after().state());
    }

    Optional<HistoryRow> line() {
        return settlement
                .line()
                .map(line -> HistoryRow.of(
                        after().tenant(), line, settlement.before().state()));
    }
}
