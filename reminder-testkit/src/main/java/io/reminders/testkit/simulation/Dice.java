package io.reminders.testkit.simulation;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * One stream of random numbers: SplitMix64 (Steele, Lea and Flood, 2014), so that a seed means the same on every JDK.
 * One thread at a time.
 */
final class Dice implements RandomGenerator {
    private static final long GOLDEN_GAMMA = 0x9E37_79B9_7F4A_7C15L;

    private long state;

    private Dice(long seed) {
        this.state = seed;
    }

    /** The stream for one purpose: a draw for another purpose does not shift it. */
    static Dice of(long seed, String purpose) {
        long mixed = seed;
        for (int index = 0; index < purpose.length(); index++) {
            mixed = mix(mixed + GOLDEN_GAMMA * purpose.charAt(index));
        }
        return new Dice(mixed);
    }

    @Override
    public long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    private static long mix(long value) {
        long first = (value ^ (value >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        long second = (first ^ (first >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return second ^ (second >>> 31);
    }

    /** From 0 to {@code bound}, exclusive. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(nextLong(), bound);
    }

    /** Whether what has that probability, from 0 to 1, happens. */
    boolean hits(double probability) {
        return (nextLong() >>> 11) * 0x1.0p-53 < probability;
    }

    /** From {@code least} to {@code most}, exclusive, in nanoseconds. */
    long nanos(Duration least, Duration most) {
        return least.toNanos() + Long.remainderUnsigned(nextLong(), most.toNanos() - least.toNanos());
    }

    /** One of them. */
    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
