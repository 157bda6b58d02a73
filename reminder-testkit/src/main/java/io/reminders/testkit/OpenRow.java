package io.reminders.testkit;

import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryState;
import io.reminders.route.Channel;
import io.reminders.spi.ClaimRequest.Errand;
import java.time.Instant;

/**
 * An open delivery as it is stored. LEASED is not: it is SCHEDULED with a lease that has not run out, so a crash needs
 * no write to undo it. Immutable.
 *
 * @param delivery the delivery, never LEASED
 * @param leaseUntil when its lease ends; {@link #UNHELD} if it has none
 */
record OpenRow(Delivery delivery, Instant leaseUntil) {
    /** The lease of a delivery that nobody holds. */
    static final Instant UNHELD = Instant.EPOCH;

    OpenRow {
        if (delivery.state() == DeliveryState.LEASED) {
            delivery = inState(delivery, DeliveryState.SCHEDULED);
        }
    }

    /** The delivery as it stands at {@code now}: LEASED while a worker holds it for sending. */
    Delivery asItStands(Instant now) {
        return delivery.state() == DeliveryState.SCHEDULED && isHeld(now)
                ? inState(delivery, DeliveryState.LEASED)
                : delivery;
    }

    boolean isHeld(Instant now) {
        return leaseUntil.isAfter(now);
    }

    OpenRow heldUntil(Instant until) {
        return new OpenRow(delivery, until);
    }

    OpenRow withToken(long token) {
        return new OpenRow(delivery.withToken(token), leaseUntil);
    }

    Channel channel() {
        return delivery.route().step(delivery.step()).channel();
    }

    Errand errand() {
        return Errand.of(delivery.state());
    }

    private static Delivery inState(Delivery delivery, DeliveryState state) {
        return new Delivery(
                delivery.id(),
                delivery.tenant(),
                delivery.course(),
                state,
                delivery.step(),
                delivery.actAt(),
                delivery.token(),
                delivery.lines(),
                delivery.stopped(),
                delivery.attempts());
    }
}
