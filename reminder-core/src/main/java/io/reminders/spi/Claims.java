package io.reminders.spi;

import io.reminders.delivery.Delivery;
import io.reminders.reminder.Definition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was taken. Immutable.
 *
 * @param now the ledger's present moment
 * @param claims in the order of their {@code actAt}
 * @param nextActAt the first instant after {@code now} at which a delivery of the same channel and errand must be acted
 *     on; empty if there is none
 */
public record Claims(Instant now, List<Claim> claims, Optional<Instant> nextActAt) {
    public Claims {
        claims = List.copyOf(claims);
    }

    /**
     * One delivery that was taken. Immutable.
     *
     * @param delivery it, with its token raised and all its attempts
     * @param definition what the host asked for
     */
    public record Claim(Delivery delivery, Definition definition) {}
}
