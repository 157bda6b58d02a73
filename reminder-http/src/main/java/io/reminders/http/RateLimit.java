package io.reminders.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts requests by who makes them, in windows of one minute: whoever has made too many waits for the next window.
 * Thread-safe by a lock that is held for one count.
 *
 * <p>It knows {@value #MOST_KNOWN} callers in one window; all further ones share one count.
 */
final class RateLimit {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_KNOWN = 10_000;
    private static final Object OTHERS = "others";

    private final int most;
    private final InstantSource clock;
    private final Map<Object, Integer> counts = new HashMap<>();
    private Instant start = Instant.MIN;

    RateLimit(int most, InstantSource clock) {
        this.most = most;
        this.clock = clock;
    }

    /** Counts one request; it is a problem if it is one too many. */
    void count(Object who) {
        Instant now = clock.instant();
        Duration left = counted(who, 1, now);
        if (!left.isZero()) {
            throw Problem.of(429, "too-many", "Too many requests", most + " requests a minute are answered.")
                    .with(
                            "Retry-After",
                            Long.toString(left.plusNanos(999_999_999).toSeconds()))
                    .thrown();
        }
    }

    /** Counts so many more of a request that was counted and is answered: the next one may have to wait for them. */
    void countMore(Object who, int more) {
        counted(who, more, clock.instant());
    }

    /** How long to wait; zero if it need not. */
    private synchronized Duration counted(Object who, int requests, Instant now) {
        if (now.isBefore(start) || !now.isBefore(start.plus(WINDOW))) {
            counts.clear();
            start = now;
        }
        Object counted = counts.containsKey(who) || counts.size() < MOST_KNOWN ? who : OTHERS;
        int count = counts.merge(counted, requests, Integer::sum);
        return count <= most ? Duration.ZERO : Duration.between(now, start.plus(WINDOW));
    }
}
