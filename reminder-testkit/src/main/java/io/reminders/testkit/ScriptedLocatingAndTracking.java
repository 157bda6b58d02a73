package io.reminders.testkit;

import io.reminders.delivery.Outcome;
import io.reminders.delivery.Reference;
import io.reminders.delivery.Terms;
import io.reminders.spi.Located;
import io.reminders.spi.LocatingGateway;
import io.reminders.spi.Sought;
import io.reminders.spi.TrackingGateway;
import java.util.Optional;

/** A scripted gateway that can be asked whether a request arrived, and how it ended. */
final class ScriptedLocatingAndTracking extends ScriptedCallGateway implements LocatingGateway, TrackingGateway {

    ScriptedLocatingAndTracking(Terms terms) {
        super(terms);
    }

    @Override
    public Located locate(Sought sought) {
        return nextLocated(sought);
    }

    @Override
    public Optional<Outcome> outcomeOf(Reference reference) {
        return nextOutcome(reference);
    }
}
