package io.reminders.examples;

import io.reminders.examples.settings.Settings;
import io.reminders.examples.wiring.Storage;
import io.reminders.examples.wiring.Telephone;
import io.reminders.worker.ReminderWorker;
import io.reminders.worker.WorkerSettings;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A worker that works until somebody asks to stop, then drains and says what it leaves. */
final class Shift {
    /** Looking for work, settling and renewing go on at once; a call under way holds no connection. */
    static final int CONNECTIONS = 5;

    private final Storage storage;
    private final Telephone telephone;
    private final Settings settings;
    private final Unfinished unfinished;

    Shift(Storage storage, Telephone telephone, Settings settings, Unfinished unfinished) {
        this.storage = storage;
        this.telephone = telephone;
        this.settings = settings;
        this.unfinished = unfinished;
    }

    /**
     * Works.
     *
     * @param asked open as long as nobody has asked to stop
     * @param first what is done before the worker drains
     */
    ExitCode until(CountDownLatch asked, Runnable first) throws InterruptedException {
        Logger log = LoggerFactory.getLogger(Shift.class);
        ReminderWorker worker = ReminderWorker.over(storage.repository())
                .calls(telephone.gateway())
                .settings(WorkerSettings.defaults()
                        .withPermits(settings.permits())
                        .withSweep(settings.sweep()))
                .listener(unfinished)
                .start();
        try {
            log.info("working; SIGTERM or Ctrl-C drains");
            asked.await();
            log.info("asked to stop: taking nothing more, waiting for requests under way");
            first.run();
        } finally {
            worker.close();
        }
        log.info("drained: {}", unfinished.summary());
        return unfinished.isInDoubt() ? ExitCode.FAILED : ExitCode.OK;
    }
}
