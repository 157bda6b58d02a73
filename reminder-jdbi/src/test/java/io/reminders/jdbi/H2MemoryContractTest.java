package io.reminders.jdbi;

import io.reminders.testkit.ReminderRepositoryContract;
import io.reminders.testkit.Storage;
import java.util.UUID;

class H2MemoryContractTest extends ReminderRepositoryContract {

    @Override
    protected Storage open() {
        return H2Pools.open("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }
}
