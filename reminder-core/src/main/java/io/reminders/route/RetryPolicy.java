package io.reminders.route;

import io.reminders.refusal.RefusedValueException;
import java.time.Duration;

/**
 * How often and how soon a step is tried again after a request that was certainly not taken. Immutable.
 *
 * <p>Before try <i>n</i> + 1 passes {@code first} × {@code factor}<sup>n−1</sup>, capped at one hour, and up to the
 * same again at random, so that many deliveries that failed together do not come back together. The defaults wait 60 to
 * 120 s before the second try and 120 to 240 s before the third.
 *
 * @param tries the most requests of one step, the first included, from 1 to 20
 * @param first the shortest wait before the second try, from 1 ms to one hour
 * @param factor by how much the wait grows from try to try, from 1 to 10
 */
public record RetryPolicy(int tries, Duration first, int factor) {
    /** The cap on a wait before its random part is added, and on what a provider may ask for. */
    public static final Duration LONGEST = Duration.ofHours(1);

    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final RetryPolicy DEFAULT = new RetryPolicy(3, Duration.ofSeconds(60), 2);

    public RetryPolicy {
        if (tries < 1 || tries > 20) {
            throw RefusedValueException.of("tries", "1 to 20", Integer.toString(tries));
        }
        if (first.compareTo(SHORTEST) < 0 || first.compareTo(LONGEST) > 0) {
            throw RefusedValueException.of("first", "1ms to 1h", first.toString());
        }
        if (factor < 1 || factor > 10) {
            throw RefusedValueException.of("factor", "1 to 10", Integer.toString(factor));
        }
    }

    /** Three tries, the first wait 60 s, doubling. */
    public static RetryPolicy defaults() {
        return DEFAULT;
    }

    /** The same with another number of tries, from 1 to 20. */
    public RetryPolicy withTries(int tries) {
        return new RetryPolicy(tries, first, factor);
    }

    /** The same with another first wait, from 1 ms to one hour. */
    public RetryPolicy withFirst(Duration first) {
        return new RetryPolicy(tries, first, factor);
    }

    /** Whether another try is left after that many. */
    public boolean allowsAfter(int triesMade) {
        return triesMade < tries;
    }

    /**
     * How long to wait after the last of so many tries.
     *
     * @param triesMade how many requests the step has made, from 1
     * @param spread where within the random part to land, from 0 inclusive to 1 exclusive
     */
    public Duration waitAfter(int triesMade, double spread) {
        double grown = (double) first.toMillis() * Math.pow(factor, triesMade - 1.0);
        Duration shortest = Duration.ofMillis((long) Math.min(grown, (double) LONGEST.toMillis()));
        double random = (double) shortest.toMillis() * spread;
        return shortest.plus(Duration.ofMillis((long) random));
    }
}
