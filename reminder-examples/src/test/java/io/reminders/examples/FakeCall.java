package io.reminders.examples;

import io.reminders.delivery.Capability.Tracking;
import io.reminders.examples.settings.Settings;
import io.reminders.examples.wiring.Storage;
import io.reminders.testkit.ScriptedCallGateway;
import io.reminders.worker.ReminderWorker;
import java.nio.file.Path;
import java.util.Map;

/** A call that a provider has accepted as {@code call-17}, and of which it is not known how it ends. */
final class FakeCall {

    private FakeCall() {}

    /** Makes it as soon as the reminder in the database of that directory is due. */
    static void begin(Path directory) throws InterruptedException {
        Settings settings = Settings.read(Map.of("DATABASE_URL", Shell.databaseIn(directory)), directory);
        ScriptedCallGateway provider =
                ScriptedCallGateway.declaring(new Tracking()).accepts("call-17");
        try (Storage storage = Storage.open(settings.database(), 2);
                ReminderWorker worker = ReminderWorker.over(storage.repository())
                        .calls(provider)
                        .build()) {
            Waiting.until("a call", () -> {
                worker.runOnce();
                return !provider.placed().isEmpty();
            });
        }
    }
}
