package io.reminders.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets threads run against each other: all stand at a gate, start together, and have one minute. */
final class Race {
    private static final long DEADLINE_SECONDS = 60;

    private Race() {}

    /** What the runners answered, in their order; the first one that threw is thrown. */
    static <R> List<R> between(List<Callable<R>> runners) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(runners.size());
        try {
            CountDownLatch atTheGate = new CountDownLatch(runners.size());
            CountDownLatch gate = new CountDownLatch(1);
            List<Future<R>> running = new ArrayList<>();
            for (Callable<R> runner : runners) {
                running.add(threads.submit(() -> {
                    atTheGate.countDown();
                    await(gate);
                    return runner.call();
                }));
            }
            await(atTheGate);
            gate.countDown();
            List<R> answers = new ArrayList<>();
            for (Future<R> runner : running) {
                answers.add(runner.get(DEADLINE_SECONDS, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) throws InterruptedException, TimeoutException {
        if (!latch.await(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
            throw new TimeoutException("race: expected every runner at the gate but waited " + DEADLINE_SECONDS + "s");
        }
    }
}
