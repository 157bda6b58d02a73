package io.reminders.jdbi;

import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryId;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.Opened;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A delivery on its way into the tables. Immutable.
 *
 * @param opened it, and its first line
 * @param version the version of its reminder that it is planned from
 */
record NewDelivery(Opened opened, int version) {
    static final Columns<NewDelivery> COLUMNS = Keys.of(NewDelivery::id)
            .text("tenant_id", row -> row.delivery().tenant().value())
            .number("act_at", row -> Micros.of(row.delivery().actAt()))
            .number("due", row -> Micros.of(row.delivery().due()))
            .number("occurs_at", row -> occursAt(row.delivery()))
            .number("deliver_by", row -> Micros.of(row.delivery().deliverBy()))
            .number("token", row -> row.delivery().token())
            .small("lines", row -> row.delivery().lines())
            .small("lane", row -> Lane.of(row.delivery()))
            .small("state", row -> Codes.STATE.number(row.delivery().state()))
            .small("step", row -> row.delivery().step())
            .small("version", NewDelivery::version);

    /** The instant of its point's own; null where that is due. */
    static @Nullable Long occursAt(Delivery delivery) {
        return Micros.unless(delivery.due(), delivery.occursAt());
    }

    Delivery delivery() {
        return opened.delivery();
    }

    DeliveryId id() {
        return delivery().id();
    }

    /** Whether it gets a row; one that has ended is told by its line alone. */
    boolean isOpen() {
        return opened.isOpen();
    }

    Optional<HistoryRow> line() {
        return opened.line().map(line -> HistoryRow.of(delivery().tenant(), line, DeliveryState.SCHEDULED));
    }
}
