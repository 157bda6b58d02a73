package io.reminders.spi;

import io.reminders.delivery.Outcome;
import io.reminders.delivery.Reference;
import java.util.Optional;

/** A gateway whose provider can be asked how an accepted request ended. */
public interface TrackingGateway extends Gateway {

    /**
     * How the request ended; empty while it is under way or where the provider could not say. It changes nothing at the
     * provider and may be repeated; it blocks.
     */
    Optional<Outcome> outcomeOf(Reference reference);
}
