package io.reminders.spi;

import io.reminders.delivery.DeliveryState;
import io.reminders.refusal.RefusedValueException;
import io.reminders.route.Channel;
import java.time.Duration;

/**
 * Which deliveries a worker wants to take. Immutable.
 *
 * @param channel the channel of the step they stand at
 * @param errand what is to be done for them
 * @param limit at most so many, from 0 to 500; 0 asks for the next instant only
 * @param node who takes them
 * @param lease for how long
 * @param reach only those whose {@code actAt} came at most this long ago: a short reach finds fresh work without
 *     passing over a backlog
 */
public record ClaimRequest(Channel channel, Errand errand, int limit, long node, Duration lease, Duration reach) {
    /** Far enough back for everything that is overdue. */
    public static final Duration EVERYTHING = Duration.ofDays(36_500);

    public ClaimRequest {
        if (limit < 0 || limit > 500) {
            throw RefusedValueException.of("limit", "0 to 500", Integer.toString(limit));
        }
    }

    /** What is to be done for a delivery: each kind has its own index range, so that none holds another up. */
    public enum Errand {
        /** It waits to be sent. */
        SEND,
        /** It is AWAITING or UNCONFIRMED: somebody must ask. */
        ASK,
        /** It is SENDING and its lease ran out: whoever was sending it does not tell any more. */
        TAKE_OVER;

        /** What is to be done for an open delivery in that state. */
        public static Errand of(DeliveryState state) {
            return switch (state) {
                case SCHEDULED, LEASED -> SEND;
                case SENDING -> TAKE_OVER;
                case AWAITING, UNCONFIRMED -> ASK;
                case COMPLETED, FAILED, EXPIRED, CANCELLED, UNRESOLVED ->
                    throw new IllegalArgumentException("state: expected an open one but was " + state);
            };
        }
    }
}
