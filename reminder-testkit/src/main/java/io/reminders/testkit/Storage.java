package io.reminders.testkit;

import io.reminders.spi.DeliveryLedger;
import io.reminders.spi.ReminderRepository;

/**
 * One adapter's storage as {@link ReminderRepositoryContract} drives it: both ports over the same rows, judged by a
 * clock that the suite moves. Thread-safe.
 */
public interface Storage extends AutoCloseable {

    /** The desk's port. */
    ReminderRepository repository();

    /** The worker's port, over the same rows. */
    DeliveryLedger ledger();

    /** The clock that decides what is due and when a lease ends; the suite sets it. */
    ManualClock clock();

    /**
     * Another way to the same rows under the same clock, as a second node would have it: with a pool of connections of
     * its own where there are connections. It is closed with this one.
     */
    Storage another();

    /** Drops the rows and gives up whatever holds them. */
    @Override
    void close();
}
