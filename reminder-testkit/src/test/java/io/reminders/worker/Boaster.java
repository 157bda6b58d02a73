package io.reminders.worker;

import io.reminders.delivery.Capability;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Reference;
import io.reminders.delivery.Terms;
import io.reminders.spi.CallGateway;
import io.reminders.spi.Parcel;
import java.time.Duration;

/** A gateway that declares what it cannot do. */
final class Boaster implements CallGateway {
    @Override
    public String name() {
        return "boaster";
    }

    @Override
    public Terms terms() {
        return Terms.of(new Capability.Tracking());
    }

    @Override
    public Duration timeout() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Placement place(Parcel parcel) {
        return new Placement.Accepted(new Reference("c-1"));
    }
}
