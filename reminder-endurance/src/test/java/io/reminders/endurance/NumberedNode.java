package io.reminders.endurance;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;

/** Randomness whose first long is given: a worker takes it for its name, so that its leases can be told apart. */
final class NumberedNode implements RandomGenerator {
    private final RandomGenerator rest = new SecureRandom();
    private final AtomicBoolean named = new AtomicBoolean();
    private final long name;

    NumberedNode(long name) {
        this.name = name;
    }

    @Override
    public long nextLong() {
        return named.compareAndSet(false, true) ? name : rest.nextLong();
    }
}
