package io.reminders.worker;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long the ledger has not answered, and when to try again. It says so once at each end. One thread at a time. */
final class Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
    private static final long FIRST_WAIT = 250_000_000L;
    private static final long LONGEST_WAIT = 5_000_000_000L;

    private int failures;

    /** A call failed; answers how many nanoseconds to wait before the next. */
    long failed(String command, Throwable failure) {
        if (failures == 0) {
            LOG.warn(
                    "storage does not answer: {} ({}); nothing is lost, trying again",
                    command,
                    FailureText.of(failure));
        }
        failures++;
        return Math.min(FIRST_WAIT << Math.min(failures - 1, 10), LONGEST_WAIT);
    }

    void answered() {
        if (failures > 0) {
            LOG.info("storage answers again after {} failed calls", failures);
            failures = 0;
        }
    }
}
