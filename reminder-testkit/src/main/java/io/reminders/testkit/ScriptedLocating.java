package io.reminders.testkit;

import io.reminders.delivery.Terms;
import io.reminders.spi.Located;
import io.reminders.spi.LocatingGateway;
import io.reminders.spi.Sought;

/** A scripted gateway that can be asked whether a request arrived. */
final class ScriptedLocating extends ScriptedCallGateway implements LocatingGateway {

    ScriptedLocating(Terms terms) {
        super(terms);
    }

    @Override
    public Located locate(Sought sought) {
        return nextLocated(sought);
    }
}
