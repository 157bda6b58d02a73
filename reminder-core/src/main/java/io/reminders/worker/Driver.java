package io.reminders.worker;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/*
 * The engine's state belongs to whoever runs loop() or drain(): one thread. Other threads only put inputs into the queue. They are
 * the threads of the executor, each of which makes one port call, and whoever calls wake() or close().
 */
/** Makes the calls that the engine wants: with threads, or one after the other on the caller's. */
final class Driver {
    private static final Logger LOG = LoggerFactory.getLogger(Driver.class);

    /** Settlements of requests that were given up get this long to reach the ledger. */
    private static final Duration LAST_WRITES = Duration.ofSeconds(5);

    private static final long LONGEST_PARK = TimeUnit.SECONDS.toNanos(1);

    private final Engine engine;
    private final Ports ports;
    private final LongSupplier ticks;
    private final LinkedBlockingQueue<Input> inputs = new LinkedBlockingQueue<>();
    private volatile boolean closing;

    Driver(Engine engine, Ports ports) {
        this.engine = engine;
        this.ports = ports;
        this.ticks = ports.ticks();
    }

    /** Tells the engine that work may be due; from any thread. */
    void wake() {
        inputs.add(new Input.Woken());
    }

    /** Asks {@link #loop} to come to its end; from any thread. */
    void close() {
        closing = true;
        wake();
    }

    /**
     * Makes one call after the other on the caller's thread until the engine wants none.
     *
     * @throws RuntimeException the first failure of a call, after everything else was done
     */
    void drain() {
        ArrayDeque<Command> commands = new ArrayDeque<>(engine.tell(new Input.Woken(), ticks.getAsLong()));
        List<RuntimeException> failures = new ArrayList<>();
        while (!commands.isEmpty()) {
            Input input = made(commands.remove(), ports);
            if (input instanceof Input.Failed failed && failed.failure() instanceof RuntimeException failure) {
                failures.add(failure);
            }
            commands.addAll(engine.tell(input, ticks.getAsLong()));
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }

    /** Works until it is closed and everything that was begun has come to its end, or {@code patience} has run out. */
    void loop(Executor executor, Duration patience) {
        long deadline = Long.MAX_VALUE;
        boolean abandoned = false;
        while (true) {
            Input input = next(deadline);
            long now = ticks.getAsLong();
            if (closing && deadline == Long.MAX_VALUE) {
                engine.close();
                deadline = now + patience.toNanos();
            }
            hand(told(input, now), executor);
            if (closing && engine.isIdle()) {
                return;
            }
            if (closing && now - deadline >= 0) {
                if (abandoned) {
                    return;
                }
                abandoned = true;
                deadline = now + LAST_WRITES.toNanos();
                abandon();
                hand(told(null, now), executor);
            }
        }
    }

    /** A defect in one step must not end the worker: whoever else is due is still served. */
    private List<Command> told(@Nullable Input input, long now) {
        try {
            return input == null ? engine.pass(now) : engine.tell(input, now);
        } catch (RuntimeException | Error defect) {
            LOG.error("a step of the worker failed: {}", FailureText.withPlace(defect));
            return List.of();
        }
    }

    private void abandon() {
        try {
            engine.abandon();
        } catch (RuntimeException | Error defect) {
            LOG.error("a step of the worker failed: {}", FailureText.withPlace(defect));
        }
    }

    private @Nullable Input next(long deadline) {
        long now = ticks.getAsLong();
        long nextAt = engine.nextAt();
        long until = nextAt == Long.MAX_VALUE ? LONGEST_PARK : Math.min(nextAt - now, LONGEST_PARK);
        long wait = deadline == Long.MAX_VALUE ? until : Math.min(until, deadline - now);
        try {
            return inputs.poll(Math.max(wait, 0), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            // Whoever interrupts the worker wants its end: requests under way are settled first.
            closing = true;
            return null;
        }
    }

    private void hand(List<Command> commands, Executor executor) {
        for (Command command : commands) {
            try {
                executor.execute(() -> inputs.add(made(command, ports)));
            } catch (RuntimeException | Error noThread) {
                // The call was not made: an executor that is full or closed, or a JVM that has no thread left.
                inputs.add(new Input.Failed(command, noThread));
            }
        }
    }

    /** Makes a call; what it throws is an answer too. */
    static Input made(Command command, Ports ports) {
        try {
            return command.run(ports);
        } catch (RuntimeException | Error thrown) {
            return new Input.Failed(command, thrown);
        }
    }
}
