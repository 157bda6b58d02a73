package io.reminders.jdbi;

import io.reminders.delivery.Delivery;

/** The first delivery of a reminder as columns. */
final class NewDelivery {
    static final Columns<Delivery> COLUMNS = Keys.of(Delivery::id)
            .number("act_at", delivery -> Micros.of(delivery.actAt()))
            .number("due", delivery -> Micros.of(delivery.due()))
            .number("deliver_by", delivery -> Micros.of(delivery.deliverBy()))
            .number("token", Delivery::token)
            .small("lines", Delivery::lines)
            .small("lane", Lane::of)
            .small("state", delivery -> Codes.STATE.number(delivery.state()))
            .small("step", Delivery::step);

    private NewDelivery() {}
}
