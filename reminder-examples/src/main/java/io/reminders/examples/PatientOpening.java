package io.reminders.examples;

import io.reminders.examples.settings.Database;
import io.reminders.examples.terminal.Words;
import io.reminders.examples.wiring.Storage;
import io.reminders.spi.RepositoryException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens a database that may be away for a while. It is tried again after 1, 2, 4, 8, 16 and then every 30 seconds. */
final class PatientOpening {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Database database;
    private final int connections;
    private final CountDownLatch asked;

    /**
     * An opening.
     *
     * @param connections how many there are at most; from 1
     * @param asked open as long as nobody has asked to stop
     */
    PatientOpening(Database database, int connections, CountDownLatch asked) {
        this.database = database;
        this.connections = connections;
        this.asked = asked;
    }

    /** The database, once it answers; empty if somebody asked to stop meanwhile. */
    Optional<Storage> storage() throws InterruptedException {
        Logger log = LoggerFactory.getLogger(PatientOpening.class);
        Duration wait = FIRST_WAIT;
        while (asked.getCount() > 0) {
            try {
                return Optional.of(Storage.open(database, connections));
            } catch (RepositoryException away) {
                log.warn(
                        "storage {} {}; nothing is lost, trying again in {}",
                        database,
                        StorageTrouble.of(away),
                        Words.span(wait));
            }
            if (asked.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                break;
            }
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
        }
        return Optional.empty();
    }
}
