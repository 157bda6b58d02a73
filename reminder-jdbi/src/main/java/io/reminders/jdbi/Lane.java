package io.reminders.jdbi;

import io.reminders.delivery.Delivery;
import io.reminders.route.Channel;
import io.reminders.spi.ClaimRequest.Errand;

/** One channel's share of the work, for one errand: the leading column of the index that claims walk. */
final class Lane {

    private Lane() {}

    /** The number of the lane in which a delivery waits. */
    static int of(Delivery delivery) {
        return of(delivery.route().step(delivery.step()).channel(), Errand.of(delivery.state()));
    }

    static int of(Channel channel, Errand errand) {
        int calls = switch (channel) {
            case CALL -> 1;
        };
        return switch (errand) {
            case SEND -> calls;
            case ASK -> calls + 1;
            case TAKE_OVER -> calls + 2;
        };
    }
}
