package io.reminders.worker;

import io.reminders.spi.DeliveryLedger;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * What commands may touch.
 *
 * @param ledger storage
 * @param ticks nanoseconds of a clock that never goes back; only differences mean anything
 * @param clock the node's wall clock: only differences are used, to notice that the machine was suspended
 */
record Ports(DeliveryLedger ledger, LongSupplier ticks, InstantSource clock) {}
