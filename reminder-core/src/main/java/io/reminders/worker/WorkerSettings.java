package io.reminders.worker;

import io.reminders.refusal.RefusedValueException;
import java.time.Duration;

/**
 * How a worker works. Immutable; {@link #defaults()} and a {@code with…} for each.
 *
 * @param permits the most calls under way at once on this node, from 1 to 500; default 10, as many as Vapi plays by
 *     default
 * @param lease how long a delivery is held without renewal, from 1 s to 10 min; default 30 s. It is renewed every third
 *     of it
 * @param sendBudget how long after its intent a request's first byte may leave, from 100 ms to 1 min; default 10 s
 * @param sweep how often overdue deliveries and leases that ran out are looked for, from 100 ms to 10 min; default 5 s.
 *     It never delays a delivery that this node knows of
 * @param probe how often work that another JVM stored is looked for, from 10 ms to 1 min; default 500 ms
 * @param drain how long {@code close()} waits for requests under way, from 0 to 10 min; default 30 s
 */
public record WorkerSettings(
        int permits, Duration lease, Duration sendBudget, Duration sweep, Duration probe, Duration drain) {
    private static final WorkerSettings DEFAULT = new WorkerSettings(
            10,
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            Duration.ofSeconds(5),
            Duration.ofMillis(500),
            Duration.ofSeconds(30));

    public WorkerSettings {
        if (permits < 1 || permits > 500) {
            throw RefusedValueException.of("permits", "1 to 500", Integer.toString(permits));
        }
        within("lease", lease, Duration.ofSeconds(1), Duration.ofMinutes(10));
        within("sendBudget", sendBudget, Duration.ofMillis(100), Duration.ofMinutes(1));
        within("sweep", sweep, Duration.ofMillis(100), Duration.ofMinutes(10));
        within("probe", probe, Duration.ofMillis(10), Duration.ofMinutes(1));
        within("drain", drain, Duration.ZERO, Duration.ofMinutes(10));
    }

    /** The defaults that each component names. */
    public static WorkerSettings defaults() {
        return DEFAULT;
    }

    /** The same with another number of permits. */
    public WorkerSettings withPermits(int permits) {
        return new WorkerSettings(permits, lease, sendBudget, sweep, probe, drain);
    }

    /** The same with another lease. */
    public WorkerSettings withLease(Duration lease) {
        return new WorkerSettings(permits, lease, sendBudget, sweep, probe, drain);
    }

    /** The same with another send budget. */
    public WorkerSettings withSendBudget(Duration sendBudget) {
        return new WorkerSettings(permits, lease, sendBudget, sweep, probe, drain);
    }

    /** The same with another interval of the sweep. */
    public WorkerSettings withSweep(Duration sweep) {
        return new WorkerSettings(permits, lease, sendBudget, sweep, probe, drain);
    }

    /** The same with another interval of the probe. */
    public WorkerSettings withProbe(Duration probe) {
        return new WorkerSettings(permits, lease, sendBudget, sweep, probe, drain);
    }

    /** The same with another wait at the end. */
    public WorkerSettings withDrain(Duration drain) {
        return new WorkerSettings(permits, lease, sendBudget, sweep, probe, drain);
    }

    private static void within(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw RefusedValueException.of(name, least + " to " + most, value.toString());
        }
    }
}
