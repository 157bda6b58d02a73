package io.reminders.testkit.simulation;

import io.reminders.delivery.Capability;
import io.reminders.delivery.Terms;
import java.time.Duration;

/** What the provider of a simulation promises. */
public enum Promise {
    /** It can be asked whether a request arrived and how it ended, and sends receipts: as Vapi. */
    LOOKUP,
    /** It honours a key for half an hour, can be asked how a request ended, and sends receipts. */
    KEY,
    /** It sends receipts: as most providers of text messages. */
    RECEIPTS,
    /** It tells nothing. */
    NOTHING;

    Terms terms() {
        return switch (this) {
            case LOOKUP ->
                Terms.of(
                        new Capability.Lookup(Duration.ofMinutes(15)),
                        new Capability.Tracking(),
                        new Capability.Receipts());
            case KEY ->
                Terms.of(
                        new Capability.IdempotencyKey(Duration.ofMinutes(30)),
                        new Capability.Tracking(),
                        new Capability.Receipts());
            case RECEIPTS -> Terms.of(new Capability.Receipts());
            case NOTHING -> Terms.NONE;
        };
    }
}
