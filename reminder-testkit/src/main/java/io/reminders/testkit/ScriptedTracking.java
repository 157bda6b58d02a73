package io.reminders.testkit;

import io.reminders.delivery.Outcome;
import io.reminders.delivery.Reference;
import io.reminders.delivery.Terms;
import io.reminders.spi.TrackingGateway;
import java.util.Optional;

/** A scripted gateway that can be asked how a request ended. */
final class ScriptedTracking extends ScriptedCallGateway implements TrackingGateway {

    ScriptedTracking(Terms terms) {
        super(terms);
    }

    @Override
    public Optional<Outcome> outcomeOf(Reference reference) {
        return nextOutcome(reference);
    }
}
