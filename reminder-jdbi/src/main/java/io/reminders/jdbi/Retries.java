package io.reminders.jdbi;

import io.reminders.spi.RepositoryException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs whole transactions again that the database refused for passing reasons: at most {@value #MOST} times, after up
 * to 10, 20 and 40 ms. Thread-safe.
 */
final class Retries {
    static final int MOST = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);
    private static final int FIRST_MILLIS = 10;

    /** Serialization failure; deadlock of PostgreSQL; lock timeout and concurrent update of H2. */
    private static final Set<String> PASSING = Set.of("40001", "40P01", "HYT00", "90131");

    private final Set<String> states;
    private final RandomGenerator random;
    private final Pause pause;

    Retries(RandomGenerator random, Pause pause) {
        this(PASSING, random, pause);
    }

    private Retries(Set<String> states, RandomGenerator random, Pause pause) {
        this.states = states;
        this.random = random;
        this.pause = pause;
    }

    static Retries defaults() {
        return new Retries(() -> ThreadLocalRandom.current().nextLong(), Pause.OF_THREAD);
    }

    /** The same, and for those SQLSTATEs too. */
    Retries alsoOn(Set<String> more) {
        Set<String> all = new HashSet<>(states);
        all.addAll(more);
        return new Retries(Set.copyOf(all), random, pause);
    }

    /**
     * Runs a transaction until it succeeds, fails for good, or was tried often enough: then its last failure is thrown.
     */
    <R> R run(Supplier<R> transaction) {
        for (int retry = 0; retry < MOST; retry++) {
            try {
                return transaction.get();
            } catch (RepositoryException failed) {
                if (!states.contains(failed.sqlState()) || !pause.take(wait(retry))) {
                    throw failed;
                }
                LOG.debug("{}: tried again after SQLSTATE {}", failed.operation(), failed.sqlState());
            }
        }
        return transaction.get();
    }

    private Duration wait(int retry) {
        long most = Duration.ofMillis((long) FIRST_MILLIS << retry).toNanos();
        return Duration.ofNanos(random.nextLong(most));
    }

    /** Waits. */
    @FunctionalInterface
    interface Pause {
        /** Blocks the thread; an interruption is kept for the caller, and ends it. */
        Pause OF_THREAD = Retries::sleep;

        /** Lets a while pass; false if it was interrupted. */
        boolean take(Duration wait);
    }

    private static boolean sleep(Duration wait) {
        try {
            Thread.sleep(wait.toMillis(), wait.toNanosPart() % 1_000_000);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
