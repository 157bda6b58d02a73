package io.reminders.testkit;

import io.reminders.delivery.Attempt;
import io.reminders.delivery.Evidence;
import io.reminders.delivery.Fact;
import io.reminders.delivery.Outcome;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Reference;

/** The evidence that the contract's cases bring. */
final class Proof {

    private Proof() {}

    /** The provider took the request. */
    static Fact accepted(String reference) {
        return new Fact.Placed(new Placement.Accepted(new Reference(reference)));
    }

    /** The provider says under our key that it took the request. */
    static Evidence accepted(Attempt attempt, String reference, String dedupKey) {
        return Evidence.byKey(attempt.gateway(), attempt.key(), accepted(reference), dedupKey);
    }

    /** What became of the request, under our key. */
    static Evidence placed(Attempt attempt, Placement placement, String dedupKey) {
        return Evidence.byKey(attempt.gateway(), attempt.key(), new Fact.Placed(placement), dedupKey);
    }

    /** The provider says how the request ended, under our key. */
    static Evidence ended(Attempt attempt, String reference, Outcome outcome, String dedupKey) {
        return Evidence.byKey(
                attempt.gateway(), attempt.key(), new Fact.Ended(outcome, new Reference(reference)), dedupKey);
    }

    /** The provider says how the request ended, under its own name for it. */
    static Evidence ended(String reference, Outcome outcome, String dedupKey) {
        return Evidence.byReference(
                Bench.GATEWAY, new Reference(reference), new Fact.Ended(outcome, new Reference(reference)), dedupKey);
    }
}
