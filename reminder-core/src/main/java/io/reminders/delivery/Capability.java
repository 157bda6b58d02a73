package io.reminders.delivery;

import io.reminders.refusal.RefusedValueException;
import java.time.Duration;

/** What a gateway's provider can promise about repeats and outcomes. Immutable. */
public sealed interface Capability {

    /**
     * It honours an idempotency key: the same key is accepted once.
     *
     * @param honouredFor how long after the first request, from 1 s
     */
    record IdempotencyKey(Duration honouredFor) implements Capability {
        public IdempotencyKey {
            atLeastOneSecond("honouredFor", honouredFor);
        }
    }

    /**
     * It can be asked, with authority, whether a request with our key arrived.
     *
     * @param quietPeriod how long after the intent "not found" proves nothing, from 1 s
     */
    record Lookup(Duration quietPeriod) implements Capability {
        public Lookup {
            atLeastOneSecond("quietPeriod", quietPeriod);
        }
    }

    /** It sends receipts that name our key or its reference. */
    record Receipts() implements Capability {}

    /** It can be asked how an accepted request ended. */
    record Tracking() implements Capability {}

    private static void atLeastOneSecond(String name, Duration duration) {
        if (duration.toSeconds() < 1) {
            throw RefusedValueException.of(name, "1s or more", duration.toString());
        }
    }
}
