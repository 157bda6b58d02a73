package io.reminders.endurance;

import io.reminders.delivery.Capability;
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
import io.reminders.vapi.VapiCallGateway;
import java.time.Duration;
import java.util.Optional;

/**
 * The gateway of Vapi with another quiet period: its own builder allows none below a minute, and a build cannot wait so
 * long for each request that never left. The simulated provider answers within milliseconds, and nothing pauses longer
 * than these runs say.
 */
final class HurriedGateway implements CallGateway, LocatingGateway, TrackingGateway {
    private final VapiCallGateway vapi;
    private final Duration quietPeriod;

    HurriedGateway(VapiCallGateway vapi, Duration quietPeriod) {
        this.vapi = vapi;
        this.quietPeriod = quietPeriod;
    }

    @Override
    public String name() {
        return vapi.name();
    }

    @Override
    public Terms terms() {
        return Terms.of(new Capability.Lookup(quietPeriod), new Capability.Tracking());
    }

    @Override
    public Duration timeout() {
        return vapi.timeout();
    }

    @Override
    public Placement place(Parcel parcel) {
        return vapi.place(parcel);
    }

    @Override
    public Located locate(Sought sought) {
        return vapi.locate(sought);
    }

    @Override
    public Optional<Outcome> outcomeOf(Reference reference) {
        return vapi.outcomeOf(reference);
    }
}
