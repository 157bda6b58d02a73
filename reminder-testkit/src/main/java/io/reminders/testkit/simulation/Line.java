package io.reminders.testkit.simulation;

import io.reminders.delivery.Outcome;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Reference;
import io.reminders.delivery.Terms;
import io.reminders.spi.CallGateway;
import io.reminders.spi.Located;
import io.reminders.spi.LocatingGateway;
import io.reminders.spi.Parcel;
import io.reminders.spi.Sought;
import io.reminders.spi.TrackingGateway;
import java.time.Duration;
import java.util.Optional;

/** The gateway of a worker to the simulated provider. Its requests are made by the worker's node, not by it. */
sealed class Line implements CallGateway {
    /** Every gateway of a simulation has this name. */
    static final String NAME = "simulated";

    /** The longest that a node waits for an answer. */
    static final Duration TIMEOUT = Duration.ofSeconds(20);

    final Provider provider;

    private Line(Provider provider) {
        this.provider = provider;
    }

    /** A gateway that implements what the provider promises. */
    static Line to(Provider provider) {
        return switch (provider.promise()) {
            case LOOKUP -> new Locating(provider);
            case KEY -> new Tracking(provider);
            case RECEIPTS, NOTHING -> new Line(provider);
        };
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Terms terms() {
        return provider.promise().terms();
    }

    @Override
    public Duration timeout() {
        return TIMEOUT;
    }

    @Override
    public Placement place(Parcel parcel) {
        throw new IllegalStateException("place: expected the node to make the request");
    }

    private static sealed class Tracking extends Line implements TrackingGateway {
        private Tracking(Provider provider) {
            super(provider);
        }

        @Override
        public Optional<Outcome> outcomeOf(Reference reference) {
            return provider.outcomeOf(reference);
        }
    }

    private static final class Locating extends Tracking implements LocatingGateway {
        private Locating(Provider provider) {
            super(provider);
        }

        @Override
        public Located locate(Sought sought) {
            return provider.locate(sought);
        }
    }
}
