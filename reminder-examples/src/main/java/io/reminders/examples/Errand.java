package io.reminders.examples;

import io.reminders.Reminders;
import io.reminders.examples.settings.Settings;
import io.reminders.examples.wiring.Storage;
import io.reminders.spi.RepositoryException;
import java.time.InstantSource;
import java.util.function.Function;

/**
 * One thing that is done at the desk. It is done again, at most five times, if the database was lost meanwhile: as when
 * the process ends that served its file.
 */
final class Errand {
    private static final int MOST = 5;

    /** The first command of all creates the tables, which takes two on H2. */
    private static final int CONNECTIONS = 2;

    private Errand() {}

    /**
     * Does it.
     *
     * @param clock what time it is, for the desk and for a database that has no clock of its own
     * @param work may be done several times, with the effect of once
     * @throws RepositoryException if the database does not answer
     */
    static <T> T run(Settings settings, InstantSource clock, Function<Reminders, T> work) {
        for (int times = 1; ; times++) {
            try (Storage storage = Storage.open(settings.database(), CONNECTIONS)) {
                try {
                    return work.apply(Reminders.over(storage.repository(clock)).withClock(clock));
                } catch (RepositoryException lost) {
                    if (times == MOST || !Storage.mayPass(lost)) {
                        throw lost;
                    }
                }
            }
        }
    }
}
