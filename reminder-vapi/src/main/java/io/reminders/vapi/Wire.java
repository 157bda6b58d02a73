package io.reminders.vapi;

import io.reminders.delivery.Reason;
import io.reminders.delivery.Reason.Family;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;

/*
 * Choices that look odd and are meant:
 *
 * - HTTP/1.1 and no idle connection: a request never meets a connection that the server has closed meanwhile, so a reset always
 *   means this request. A call by phone costs so much more than a handshake that nobody will notice.
 * - The request runs on a thread of the client's, and the caller waits for it: a socket does not hear of an interruption, and the
 *   resolution of a name hears of nothing at all.
 */
/** Sends one request for one call of a method, and waits for the whole answer. Thread-safe. */
final class Wire implements AutoCloseable {
    /**
     * OkHttp ends a request at the timeout; what it cannot end, such as the resolution of a name, is left behind then.
     */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private static final ThreadFactory THREADS = task -> {
        Thread thread = new Thread(task, "reminders-vapi");
        thread.setDaemon(true);
        return thread;
    };

    private final OkHttpClient client;
    private final Duration patience;
    private final ExecutorService threads =
            new ThreadPoolExecutor(0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), THREADS);

    Wire(Duration timeout) {
        patience = timeout.plus(GRACE);
        Dispatcher dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(Integer.MAX_VALUE); // how many there are at a time is the worker's business
        dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
        client = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .protocols(List.of(Protocol.HTTP_1_1))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .callTimeout(timeout)
                .readTimeout(timeout)
                .writeTimeout(timeout)
                .addInterceptor(DepartureGate::beforeConnecting)
                .addNetworkInterceptor(DepartureGate::beforeTheFirstByte)
                .build();
    }

    /**
     * Sends a request and waits for its end, at most the timeout and a second. An interrupted thread stays interrupted,
     * and is told that the request is lost.
     *
     * @param longestBody of an answer, in bytes; a longer one is not read to its end
     */
    Exchange send(Request request, Departure departure, long longestBody) {
        Call call = client.newCall(
                request.newBuilder().tag(Departure.class, departure).build());
        PendingAnswer answer = new PendingAnswer(departure, longestBody);
        call.enqueue(answer);
        try {
            return answer.await(patience).orElseGet(() -> abandon(call, departure));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            Exchange unused = abandon(call, departure);
            return new Exchange.Lost(new Reason(Family.NETWORK, "interrupted"));
        }
    }

    /** Requests under way may end; new ones are not sent. */
    @Override
    public void close() {
        threads.shutdown();
    }

    private static Exchange abandon(Call call, Departure departure) {
        departure.stay();
        call.cancel();
        Reason silence = new Reason(Family.NETWORK, "timeout");
        return departure.hasLeft() ? new Exchange.Lost(silence) : new Exchange.Stayed(silence);
    }
}
