package io.reminders.examples;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for something, with a deadline that a loaded machine keeps too. */
final class Waiting {
    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final long PAUSE_MILLISECONDS = 50;

    private Waiting() {}

    static void until(String what, BooleanSupplier condition) throws InterruptedException {
        long start = System.nanoTime();
        CountDownLatch never = new CountDownLatch(1);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > LONGEST.toNanos()) {
                throw new AssertionError("waited for " + LONGEST + ": " + what);
            }
            var unused = never.await(PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
        }
    }
}
