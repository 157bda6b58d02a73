package io.reminders.spi;

/** A gateway whose provider can be asked, with authority, whether a request with our key arrived. */
public interface LocatingGateway extends Gateway {

    /**
     * Asks whether the request that {@code sought} names arrived. It changes nothing at the provider and may be
     * repeated; it blocks, and does not throw for what {@link Located} can say.
     */
    Located locate(Sought sought);
}
