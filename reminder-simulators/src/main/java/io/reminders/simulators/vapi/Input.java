package io.reminders.simulators.vapi;

import io.reminders.simulators.Masked;

/** Something that happens in the middle of a conversation. Immutable. */
record Input(Turn turn, String text) {

    @Override
    public String toString() {
        return turn + " (" + Masked.text(text) + ")";
    }
}
