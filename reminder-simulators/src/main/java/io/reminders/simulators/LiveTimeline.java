package io.reminders.simulators;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Time that passes by itself: one thread for what happens, a growing pool for what may wait. Thread-safe. */
final class LiveTimeline implements Timeline {

    /** Nanoseconds in a long reach no further than 292 years. */
    private static final Duration LONGEST = Duration.ofDays(100 * 365);

    private final InstantSource clock;
    private final ScheduledThreadPoolExecutor happenings;
    private final ThreadPoolExecutor work;

    LiveTimeline(InstantSource clock) {
        this.clock = clock;
        happenings = new ScheduledThreadPoolExecutor(1, DaemonThreads.named("simulator-timeline"), new DiscardPolicy());
        work = new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                10,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                DaemonThreads.named("simulator-work"),
                new DiscardPolicy());
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public void after(Duration delay, Runnable action) {
        var wait = delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
        var unused = happenings.schedule(loudly(action), Math.max(0, wait.toNanos()), TimeUnit.NANOSECONDS);
    }

    @Override
    public void aside(Runnable task) {
        work.execute(task);
    }

    @Override
    public <T> T atOneInstant(Supplier<T> action) {
        return action.get();
    }

    @Override
    public void close() {
        DaemonThreads.stop(happenings);
        DaemonThreads.stop(work);
    }

    /** A scheduled future would keep an exception to itself. */
    private static Runnable loudly(Runnable action) {
        return () -> {
            try {
                action.run();
            } catch (RuntimeException broken) {
                var thread = Thread.currentThread();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, broken);
            }
        };
    }
}
