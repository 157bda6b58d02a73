package io.reminders.delivery;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a delivery stands. The arrows between the states, who draws each and when, are in {@code docs/LIFECYCLE.md}; a
 * test holds that page and {@link #next()} together.
 */
public enum DeliveryState {
    /** It waits until it may be claimed for sending: the first time, or again. */
    SCHEDULED,
    /** A worker holds it for a while and has not begun: nothing has left the process. */
    LEASED,
    /** An intent is committed: its request may be on its way. */
    SENDING,
    /** A provider accepted a request, and its outcome may still come. */
    AWAITING,
    /** It is not known whether the provider took the request, and that may still be found out. */
    UNCONFIRMED,
    /** The recipient was reached as the route asked for, or said so. */
    COMPLETED,
    /** Everything allowed was tried, and it is known how each try ended. */
    FAILED,
    /** Too late: no provider accepted anything. */
    EXPIRED,
    /** Stopped: no provider accepted anything. */
    CANCELLED,
    /** A request's end is not known and can no longer be found out. */
    UNRESOLVED;

    private static final Set<DeliveryState> CLOSING = EnumSet.of(COMPLETED, FAILED, EXPIRED, CANCELLED, UNRESOLVED);

    /** Whether nothing more will be done for the delivery. */
    public boolean isFinal() {
        return CLOSING.contains(this);
    }

    /** Whether it says that nobody was reached: evidence of the contrary contradicts it. */
    boolean deniesContact() {
        return this == FAILED || this == EXPIRED || this == CANCELLED;
    }

    /**
     * The states that may follow this one; only UNRESOLVED has one among the final states. SCHEDULED follows itself
     * where the coming attempt is another than before, and LEASED where a lease ran out.
     */
    public Set<DeliveryState> next() {
        Set<DeliveryState> closing = EnumSet.copyOf(CLOSING);
        return switch (this) {
            case SCHEDULED -> with(closing, SCHEDULED, LEASED, AWAITING, UNCONFIRMED);
            case LEASED -> with(closing, LEASED, SCHEDULED, SENDING, AWAITING, UNCONFIRMED);
            case SENDING -> with(closing, SCHEDULED, AWAITING, UNCONFIRMED);
            case AWAITING -> with(without(closing, EXPIRED, CANCELLED), SCHEDULED);
            case UNCONFIRMED -> with(closing, SCHEDULED, AWAITING);
            case UNRESOLVED -> EnumSet.of(COMPLETED);
            case COMPLETED, FAILED, EXPIRED, CANCELLED -> EnumSet.noneOf(DeliveryState.class);
        };
    }

    private static Set<DeliveryState> with(Set<DeliveryState> some, DeliveryState... more) {
        some.addAll(Set.of(more));
        return some;
    }

    private static Set<DeliveryState> without(Set<DeliveryState> some, DeliveryState... fewer) {
        Set.of(fewer).forEach(some::remove);
        return some;
    }
}
