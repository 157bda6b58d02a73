package io.reminders.simulators;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * An HTTP server on 127.0.0.1 that turns each {@link Request} into a {@link Reply}, with as many daemon threads as
 * there are requests. Requests over 1 MiB are answered 413 without being looked at. Thread-safe.
 */
public final class SimulatorServer implements AutoCloseable {

    private static final String NO_DELAY = "sun.net.httpserver.nodelay";
    private static final Answer TOO_LARGE = Reply.json(413, "{\"message\":\"Payload Too Large\",\"statusCode\":413}");
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int CONNECTIONS_WAITING = 1024;

    private final HttpServer http;
    private final ExecutorService threads;
    private final Timeline timeline;
    private final Function<? super Request, ? extends Reply> answers;

    private SimulatorServer(HttpServer http, Timeline timeline, Function<? super Request, ? extends Reply> answers) {
        this.http = http;
        this.timeline = timeline;
        this.answers = answers;
        threads = Executors.newCachedThreadPool(DaemonThreads.named("simulator-http"));
    }

    /**
     * Starts a server.
     *
     * @param port 0 to 65535; 0 takes a free one
     * @param timeline paces late and slow replies; the caller closes it
     * @param answers called once for each request, from many threads; if it throws, the connection is closed and the
     *     thread's handler of uncaught exceptions told
     * @throws UncheckedIOException if the port is taken
     */
    public static SimulatorServer start(
            int port, Timeline timeline, Function<? super Request, ? extends Reply> answers) {
        sendAtOnce();
        try {
            var address = new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port);
            var server = new SimulatorServer(HttpServer.create(address, CONNECTIONS_WAITING), timeline, answers);
            server.open();
            return server;
        } catch (IOException taken) {
            throw new UncheckedIOException("port " + port + " on 127.0.0.1 cannot be listened on", taken);
        }
    }

    /** Where the server listens, such as {@code http://127.0.0.1:34567}, without a slash at the end. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /** Closes every connection, answered or not, and waits until the threads are gone, five seconds at most. */
    @Override
    public void close() {
        http.stop(0);
        DaemonThreads.stop(threads);
    }

    /**
     * Nagle's algorithm and delayed acknowledgements together hold back each body on a connection in use for some 40
     * ms. The JDK's server can only be told otherwise by this property, which it reads once in a JVM; a host's own
     * choice stands.
     */
    private static void sendAtOnce() {
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
    }

    /** The dispatcher is a daemon only if the thread that starts it is one. */
    private void open() {
        http.createContext("/", this::handle);
        http.setExecutor(threads);
        var starter = DaemonThreads.named("simulator-start").newThread(http::start);
        starter.start();
        try {
            starter.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        var wire = new Wire(exchange, timeline);
        var request = RequestReader.read(exchange);
        try {
            timeline.atOneInstant(
                            () -> request.<Reply>map(answers).orElse(TOO_LARGE).over(wire))
                    .run();
        } catch (RuntimeException broken) {
            wire.end();
            report(broken);
        }
    }

    /**
     * The JDK's server would keep a simulator's own mistake to itself, and it would look like one of the provider's
     * faults.
     */
    private static void report(RuntimeException broken) {
        var thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, broken);
    }
}
