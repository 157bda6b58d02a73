package io.reminders.worker;

import io.reminders.refusal.RefusedValueException;
import io.reminders.route.Channel;
import io.reminders.spi.CallGateway;
import io.reminders.spi.DeliveryLedger;
import io.reminders.spi.Ids;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Delivers what is due. Any number of workers, in one JVM or many, may work on one ledger: each delivery is held by one
 * of them at a time.
 *
 * <p>Started, it works on threads of its own until {@link #close()}. Not started, it works when {@link #runOnce()} is
 * called, on the caller's thread: so a test with a clock of its own decides when. Thread-safe.
 */
public final class ReminderWorker implements AutoCloseable {
    private final Driver driver;
    private final WorkerSettings settings;
    private final DeliveryLedger ledger;
    private final Optional<Executor> hosts;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<Running> running = Optional.empty();
    private boolean closed;
    private volatile @Nullable Thread engineThread;

    private ReminderWorker(Builder builder) {
        settings = builder.settings;
        ledger = builder.ledger;
        hosts = builder.executor;
        driver = new Driver(builder.engine(), builder.ports());
    }

    /**
     * A worker on that ledger, with {@link WorkerSettings#defaults()}, virtual threads where the JVM has them, the
     * system's clocks, and nobody listening.
     */
    public static Builder over(DeliveryLedger ledger) {
        return new Builder(ledger);
    }

    /**
     * Does everything that is due now, on the caller's thread: claims, places, settles, asks and sweeps until nothing
     * is left to do at this instant.
     *
     * @throws IllegalStateException if the worker was started or closed
     * @throws io.reminders.spi.RepositoryException if the ledger did not answer; what was begun is found by a later
     *     round
     */
    public void runOnce() {
        lock.lock();
        try {
            if (running.isPresent() || closed) {
                throw new IllegalStateException("runOnce: expected a worker that was neither started nor closed");
            }
            driver.drain();
        } finally {
            lock.unlock();
        }
    }

    private ReminderWorker start() {
        lock.lock();
        try {
            ExecutorService own = Threads.own();
            Executor executor = hosts.orElse(own);
            Thread thread = Threads.named("reminders-worker", () -> work(executor, own));
            running = Optional.of(new Running(thread, own, ledger.onWake(driver::wake)));
            thread.start();
            return this;
        } finally {
            lock.unlock();
        }
    }

    /** The worker's own thread: what hangs in a gateway after the drain is recorded as unconfirmed, and interrupted. */
    private void work(Executor executor, ExecutorService own) {
        engineThread = Thread.currentThread();
        try {
            driver.loop(executor, settings.drain());
        } finally {
            own.shutdownNow();
        }
    }

    /**
     * Takes nothing more, waits for what was begun as long as {@link WorkerSettings#drain()} says, and records what is
     * still under way then as unconfirmed. After it no thread of the worker is left, and no lease unless storage did
     * not answer to the last. Closing again does nothing.
     *
     * <p>If the caller is interrupted it stops waiting, and its interruption is kept; the worker comes to its end all
     * the same. So it does when a {@link DeliveryListener} closes it, which does not wait.
     */
    @Override
    public void close() {
        if (Thread.currentThread() == engineThread) {
            driver.close(); // a listener: waiting here would be waiting for itself
            return;
        }
        lock.lock();
        try {
            closed = true;
            running.ifPresent(this::end);
            running = Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private void end(Running run) {
        run.wakes().close();
        driver.close();
        try {
            run.thread().join();
            run.own().awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private record Running(Thread thread, ExecutorService own, DeliveryLedger.Subscription wakes) {}

    /** Puts a worker together. One thread at a time. */
    public static final class Builder {
        private final DeliveryLedger ledger;
        private Optional<CallGateway> calls = Optional.empty();
        private WorkerSettings settings = WorkerSettings.defaults();
        private DeliveryListener listener = line -> {};
        private Optional<Executor> executor = Optional.empty();
        private Ids ids = Ids.secure();
        private LongSupplier ticks = System::nanoTime; // the default source of ticks, named once
        private InstantSource clock = InstantSource.system(); // the default wall clock, named once

        private Builder(DeliveryLedger ledger) {
            this.ledger = ledger;
        }

        /** Makes calls by that gateway. Required. */
        public Builder calls(CallGateway gateway) {
            calls = Optional.of(gateway);
            return this;
        }

        /** Works by other settings. */
        public Builder settings(WorkerSettings changed) {
            settings = changed;
            return this;
        }

        /** Tells {@code changed} what happens. */
        public Builder listener(DeliveryListener changed) {
            listener = changed;
            return this;
        }

        /**
         * Makes port calls, which block, on the host's executor. It must not run them on the thread that hands them
         * over, and should run as many at once as there are permits and some more; it is not closed with the worker.
         */
        public Builder executor(Executor hosts) {
            executor = Optional.of(hosts);
            return this;
        }

        /** Takes attempt keys and the node's name from another source. */
        public Builder ids(Ids changed) {
            ids = changed;
            return this;
        }

        /**
         * Measures budgets and intervals by other clocks.
         *
         * @param changedTicks nanoseconds of a clock that never goes back
         * @param changedClock the wall clock
         */
        public Builder clocks(LongSupplier changedTicks, InstantSource changedClock) {
            ticks = changedTicks;
            clock = changedClock;
            return this;
        }

        /**
         * A worker that works when {@link #runOnce()} is called.
         *
         * @throws RefusedValueException naming {@code calls} if there is no gateway or it claims what it does not
         *     implement, and {@code quietPeriod} if that is too short for these settings
         */
        public ReminderWorker build() {
            return new ReminderWorker(this);
        }

        /**
         * A worker whose calls the caller makes itself, one step at a time. The host's executor plays no part in it.
         *
         * @throws RefusedValueException as {@link #build()}
         */
        public SteppedWorker stepped() {
            return new SteppedWorker(engine(), ports());
        }

        private Engine engine() {
            CallGateway gateway =
                    calls.orElseThrow(() -> RefusedValueException.of("calls", "a gateway for calls", "nothing"));
            GatewayCheck.check(gateway, settings);
            Lane lane = new Lane(Channel.CALL, gateway, settings.permits());
            return new Engine(settings, lane, listener, ids, clock, ticks.getAsLong());
        }

        private Ports ports() {
            return new Ports(ledger, ticks, clock);
        }

        /**
         * A worker that works until it is closed.
         *
         * @throws RefusedValueException as {@link #build()}
         */
        public ReminderWorker start() {
            return build().start();
        }
    }
}
