package io.reminders.simulators;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that keep no JVM alive, and how they are ended. */
final class DaemonThreads {

    private static final int SECONDS_TO_END = 5;

    private DaemonThreads() {}

    static ThreadFactory named(String prefix) {
        var count = new AtomicInteger();
        return task -> {
            var thread = new Thread(task, prefix + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Interrupts what runs and waits until the threads are gone, five seconds at most. */
    static void stop(ExecutorService threads) {
        threads.shutdownNow();
        try {
            var unused = threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
