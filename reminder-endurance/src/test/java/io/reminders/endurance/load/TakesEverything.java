package io.reminders.endurance.load;

import io.reminders.delivery.Placement;
import io.reminders.delivery.Reference;
import io.reminders.delivery.Terms;
import io.reminders.spi.CallGateway;
import io.reminders.spi.Parcel;
import java.time.Duration;

/** A gateway that takes everything at once and reports no outcomes. */
final class TakesEverything implements CallGateway {
    @Override
    public String name() {
        return "takes-everything";
    }

    @Override
    public Terms terms() {
        return Terms.NONE;
    }

    @Override
    public Duration timeout() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Placement place(Parcel parcel) {
        return new Placement.Accepted(new Reference(parcel.key().value()));
    }
}
