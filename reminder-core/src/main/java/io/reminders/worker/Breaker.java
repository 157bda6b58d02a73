package io.reminders.worker;

import io.reminders.delivery.Placement;
import io.reminders.delivery.Reason.Family;
import io.reminders.route.Channel;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops a lane from sending while its provider refuses us or does not answer. Closed, it admits everything; open,
 * nothing; after 30 s one request is let through, and its answer decides. What was under way when it opened says
 * nothing about what comes after, however late it is answered. One thread at a time.
 */
final class Breaker {
    private static final Logger LOG = LoggerFactory.getLogger(Breaker.class);

    /** A provider that failed so often in a row is taken to be down, where one request is under way at a time. */
    private static final int FAILURES = 5;

    /**
     * Errors come faster than answers: those of many requests that were sent at once come first. So as many may fail in
     * a row as are under way at the first failure, up to this.
     */
    private static final int MOST_FAILURES = 50;

    private static final Duration OPEN = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Channel channel;
    private int failuresInARow;
    private int bearable;
    private boolean open;
    private int older;
    private long probeAt;

    Breaker(Channel channel) {
        this.channel = channel;
    }

    /** How many of the free permits may be used at {@code ticks}, where so many are in use for sending. */
    int admits(int free, int underWay, long ticks) {
        if (!open) {
            return free;
        }
        if (underWay > 0 || ticks - probeAt < 0) {
            return 0;
        }
        older = 0; // what was never sent is not answered either
        return Math.min(free, 1);
    }

    /**
     * A request was answered, or not.
     *
     * @param others how many more are under way
     */
    void saw(Placement placement, int others, long ticks) {
        boolean sentBefore = open && older > 0;
        older = sentBefore ? older - 1 : older;
        placement.match(
                accepted -> sentBefore ? this : answered(),
                rejected -> switch (rejected.reason().family()) {
                    case CONFIGURATION -> refused(rejected.reason().code(), others, ticks);
                    case LIMIT -> pause(rejected.retryAfter().orElse(Duration.ofSeconds(1)), others, ticks);
                    case PROVIDER, NETWORK -> sentBefore ? this : failed(others, ticks);
                    case RECIPIENT, CONTENT, CANCELLED, UNRECOGNISED, ENGINE -> sentBefore ? this : answered();
                },
                notSent -> sentBefore || notSent.reason().family() == Family.ENGINE ? this : failed(others, ticks),
                unconfirmed -> sentBefore ? this : failed(others, ticks));
    }

    private Breaker answered() {
        if (open) {
            LOG.info("lane {} sends again", channel);
        }
        open = false;
        failuresInARow = 0;
        return this;
    }

    private Breaker refused(String code, int others, long ticks) {
        LOG.error("lane {} stops for {}: the provider refuses our account or settings ({})", channel, OPEN, code);
        return openFor(OPEN, others, ticks);
    }

    private Breaker pause(Duration asked, int others, long ticks) {
        return openFor(asked.compareTo(LONGEST_PAUSE) < 0 ? asked : LONGEST_PAUSE, others, ticks);
    }

    private Breaker failed(int others, long ticks) {
        failuresInARow++;
        if (failuresInARow == 1) {
            bearable = Math.min(Math.max(FAILURES, others + 1), MOST_FAILURES);
        }
        if (failuresInARow < bearable && !open) {
            return this;
        }
        LOG.warn("lane {} stops for {}: {} requests in a row without an answer", channel, OPEN, failuresInARow);
        return openFor(OPEN, others, ticks);
    }

    private Breaker openFor(Duration duration, int others, long ticks) {
        long until = ticks + duration.toNanos();
        probeAt = open ? Math.max(probeAt, until) : until;
        older = others;
        open = true;
        return this;
    }
}
