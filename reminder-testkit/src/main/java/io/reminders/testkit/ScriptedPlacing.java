package io.reminders.testkit;

import io.reminders.delivery.Terms;

/** A scripted gateway that can be asked nothing afterwards. */
final class ScriptedPlacing extends ScriptedCallGateway {

    ScriptedPlacing(Terms terms) {
        super(terms);
    }
}
