package io.reminders.testkit;

import io.reminders.spi.DeliveryLedger;
import io.reminders.spi.ReminderRepository;

class InMemoryReminderRepositoryTest extends ReminderRepositoryContract {

    @Override
    protected Storage open() {
        ManualClock clock = ManualClock.at("2026-01-01T00:00:00Z");
        return new Memory(InMemoryReminderRepository.with(clock), clock);
    }

    private record Memory(InMemoryReminderRepository rows, ManualClock clock) implements Storage {
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
            return this;
        }

        @Override
        public void close() {
            // Nothing outlives the test that holds it.
        }
    }
}
