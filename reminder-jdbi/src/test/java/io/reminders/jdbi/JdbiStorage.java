package io.reminders.jdbi;

import io.reminders.spi.DeliveryLedger;
import io.reminders.spi.ReminderRepository;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.Storage;
import javax.sql.DataSource;

/**
 * A database as the contract drives it.
 *
 * @param rows by the suite's clock
 * @param clock that clock
 * @param second another pool of connections to the same database
 * @param closing drops the rows
 */
record JdbiStorage(JdbiReminderRepository rows, ManualClock clock, DataSource second, Runnable closing)
        implements Storage {

    static JdbiStorage over(DataSource first, DataSource second, Runnable closing) {
        ManualClock clock = ManualClock.at("2026-01-01T00:00:00Z");
        return new JdbiStorage(JdbiReminderRepository.over(first).withClock(clock), clock, second, closing);
    }

    @Override
    public ReminderRepository repository() {
        return rows;
    }

    @Override
    public DeliveryLedger ledger() {
        return rows;
    }

    @Override
    public Storage another() {
        return new JdbiStorage(
                JdbiReminderRepository.over(second, SchemaUpdate.BY_HOST).withClock(clock), clock, second, () -> {});
    }

    @Override
    public void close() {
        closing.run();
    }
}
