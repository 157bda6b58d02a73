package io.reminders.examples;

import java.lang.reflect.Proxy;
import java.util.List;

/** How a process is asked to stop. */
@FunctionalInterface
interface StopSignal {

    /** Runs {@code stop} when the process is asked to stop for the first time. It must return soon. */
    void whenAsked(Runnable stop);

    /**
     * SIGTERM and SIGINT. A second one ends the process at once, as if nobody listened.
     *
     * <p>A shutdown hook would not do: hooks run side by side, and H2's own closes the database while requests under
     * way still have to be written down; and a process ended by one cannot say that it ended well.
     */
    static StopSignal ofProcess() {
        return stop -> List.of("TERM", "INT").forEach(name -> handle(name, stop));
    }

    /** By reflection, since the compiler warns of {@code sun.misc}; the module {@code jdk.unsupported} exports it. */
    private static void handle(String name, Runnable stop) {
        try {
            Class<?> signals = Class.forName("sun.misc.Signal");
            Class<?> handlers = Class.forName("sun.misc.SignalHandler");
            Object signal = signals.getConstructor(String.class).newInstance(name);
            Object usual = handlers.getField("SIG_DFL").get(null);
            var handle = signals.getMethod("handle", signals, handlers);
            Object handler = Proxy.newProxyInstance(
                    handlers.getClassLoader(), new Class<?>[] {handlers}, (proxy, method, arguments) -> {
                        if (method.getDeclaringClass() == Object.class) {
                            return method.invoke(stop, arguments);
                        }
                        stop.run();
                        return handle.invoke(null, signal, usual);
                    });
            handle.invoke(null, signal, handler);
        } catch (ReflectiveOperationException notOnThisJvm) {
            Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop"));
        }
    }
}
