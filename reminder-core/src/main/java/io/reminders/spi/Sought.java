package io.reminders.spi;

import io.reminders.delivery.AttemptKey;
import java.time.Instant;

/**
 * A request that is looked for at a provider. Immutable.
 *
 * @param key what it was asked to carry
 * @param begunAt when its intent was committed, by the ledger's clock
 * @param quietUntil after this instant, by the ledger's clock, no such request can arrive any more
 */
public record Sought(AttemptKey key, Instant begunAt, Instant quietUntil) {}
