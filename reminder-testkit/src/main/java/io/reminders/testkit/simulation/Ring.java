package io.reminders.testkit.simulation;

import io.reminders.delivery.AttemptKey;
import io.reminders.delivery.DeliveryId;
import io.reminders.delivery.Outcome;
import io.reminders.delivery.Reference;

/**
 * A request that the provider has accepted: the truth about what rang. Immutable.
 *
 * @param delivery whose request it was
 * @param attempt which
 * @param key what it carried
 * @param reference the provider's name for it
 * @param acceptedAt when, in nanoseconds of the timeline
 * @param shownFrom from when on the provider's list shows it
 * @param endsAt when the call ends
 * @param outcome how
 */
record Ring(
        DeliveryId delivery,
        int attempt,
        AttemptKey key,
        Reference reference,
        long acceptedAt,
        long shownFrom,
        long endsAt,
        Outcome outcome) {

    /** Whether nobody's phone rang, as the provider documents it. */
    boolean excludesContact() {
        return outcome instanceof Outcome.Failed failed && failed.contact() == Outcome.Contact.EXCLUDED;
    }
}
