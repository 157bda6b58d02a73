package io.reminders.worker;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Makes the threads of a started worker: virtual ones for port calls where the running JVM has them (from 21 on). */
final class Threads {

    private Threads() {}

    /**
     * How many it runs is bounded by what the engine wants at once: permits, questions and a handful of calls to the
     * ledger.
     */
    static ExecutorService own() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException before21) {
            return Executors.newCachedThreadPool(task -> named("reminders-call", task));
        }
    }

    static Thread named(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
