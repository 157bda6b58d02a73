package io.reminders.jdbi;

import io.reminders.testkit.ReminderRepositoryContract;
import io.reminders.testkit.Storage;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;

class H2FileContractTest extends ReminderRepositoryContract {
    @TempDir
    private static Path folder;

    @Override
    protected Storage open() {
        return H2Pools.open("jdbc:h2:file:" + folder.resolve(UUID.randomUUID().toString()));
    }
}
