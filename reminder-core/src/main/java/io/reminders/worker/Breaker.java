package io.reminders.worker;

import io.reminders.delivery.Placement;
import io.reminders.delivery.Reason.Family;
import io.reminders.route.Channel;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops a lane from sending while its provider refuses us or does not answer. Closed, it admits everything; open,
 * nothing; after 30 s one request is let through, and its answer decides. One thread at a time.
 */
final class Breaker {
    private static final Logger LOG = LoggerFactory.getLogger(Breaker.class);
    /**
     * A provider that failed so often in a row is taken to be down, if no more requests than that are under way: errors
     * come faster than answers, so those of many requests that were sent at once come first.
     */
    private static final int FAILURES = 5;

    private static final Duration OPEN = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Channel channel;
    private int failuresInARow;
    private boolean open;
    private long probeAt;

    Breaker(Channel channel) {
        this.channel = channel;
    }

    /** How many of the free permits may be used at {@code ticks}. */
    int admits(int free, int underWay, long ticks) {
        if (!open) {
            return free;
        }
        boolean mayProbe = ticks - probeAt >= 0 && underWay == 0;
        return mayProbe ? Math.min(free, 1) : 0;
    }

    /**
     * A request was answered, or not.
     *
     * @param underWay how many are, this one included
     */
    void saw(Placement placement, int underWay, long ticks) {
        placement.match(
                accepted -> answered(ticks),
                rejected -> switch (rejected.reason().family()) {
                    case CONFIGURATION -> refused(rejected.reason().code(), ticks);
                    case LIMIT -> pause(rejected.retryAfter().orElse(Duration.ofSeconds(1)), ticks);
                    case PROVIDER, NETWORK -> failed(underWay, ticks);
                    case RECIPIENT, CONTENT, CANCELLED, UNRECOGNISED, ENGINE -> answered(ticks);
                },
                notSent -> notSent.reason().family() == Family.ENGINE ? this : failed(underWay, ticks),
                unconfirmed -> failed(underWay, ticks));
    }

    private Breaker answered(long ticks) {
        if (open && ticks - probeAt < 0) {
            return this; // it was under way before the lane stopped: it says nothing about what comes after
        }
        if (open) {
            LOG.info("lane {} sends again", channel);
        }
        open = false;
        failuresInARow = 0;
        return this;
    }

    private Breaker refused(String code, long ticks) {
        LOG.error("lane {} stops for {}: the provider refuses our account or settings ({})", channel, OPEN, code);
        return openFor(OPEN, ticks);
    }

    private Breaker pause(Duration asked, long ticks) {
        return openFor(asked.compareTo(LONGEST_PAUSE) < 0 ? asked : LONGEST_PAUSE, ticks);
    }

    private Breaker failed(int underWay, long ticks) {
        if (open && ticks - probeAt < 0) {
            return this; // likewise
        }
        failuresInARow++;
        if (failuresInARow < Math.max(FAILURES, underWay) && !open) {
            return this;
        }
        LOG.warn("lane {} stops for {}: {} requests in a row without an answer", channel, OPEN, failuresInARow);
        return openFor(OPEN, ticks);
    }

    private Breaker openFor(Duration duration, long ticks) {
        long until = ticks + duration.toNanos();
        probeAt = open ? Math.max(probeAt, until) : until;
        open = true;
        return this;
    }
}
