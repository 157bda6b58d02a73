package io.reminders.endurance;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for something, with a deadline. */
public final class Waiting {
    private static final long PAUSE_MILLISECONDS = 50;

    private Waiting() {}

    /** Waits until that is so, or fails. */
    public static void until(String what, Duration longest, BooleanSupplier condition) throws InterruptedException {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > longest.toNanos()) {
                throw new AssertionError("waited for " + longest + ": " + what);
            }
            pass(Duration.ofMillis(PAUSE_MILLISECONDS));
        }
    }

    /** Lets so much time pass: the pace of a load, or how long a disturbance lasts. */
    public static void pass(Duration time) throws InterruptedException {
        var unused = new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS);
    }
}
