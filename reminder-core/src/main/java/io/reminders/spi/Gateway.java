package io.reminders.spi;

import io.reminders.delivery.Placement;
import io.reminders.delivery.Terms;
import java.time.Duration;

/**
 * The port to one provider on one channel. Implementations are thread-safe: a worker places many requests at once.
 *
 * <p>A gateway makes one request for one call of {@link #place}, whatever happens to it: nothing below repeats it.
 */
public interface Gateway {

    /** Its name in history and settings, 1 to 40 characters, such as {@code vapi}. It never changes. */
    String name();

    /** What its provider can promise. It is stored with each attempt. */
    Terms terms();

    /** The longest that {@link #place} may take, connecting included. */
    Duration timeout();

    /**
     * Makes one request, and blocks until it is known what the provider said or the time is up.
     *
     * <p>It does not throw for what a {@link Placement} can say. If it throws all the same, or is interrupted, the
     * request may have been taken: the worker reads that as {@link Placement.Unconfirmed}.
     */
    Placement place(Parcel parcel);
}
