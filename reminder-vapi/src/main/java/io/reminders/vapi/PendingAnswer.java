package io.reminders.vapi;

import io.reminders.delivery.Reason;
import io.reminders.delivery.Reason.Family;
import io.reminders.delivery.Reasons;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** An answer that one thread waits for while another reads it. Thread-safe. */
final class PendingAnswer implements Callback {
    private final Departure departure;
    private final long longestBody;
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final AtomicReference<@Nullable Exchange> exchange = new AtomicReference<>();

    PendingAnswer(Departure departure, long longestBody) {
        this.departure = departure;
        this.longestBody = longestBody;
    }

    /** What became of the request; empty if nothing is known after that time. */
    Optional<Exchange> await(Duration patience) throws InterruptedException {
        boolean unused = arrived.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        return Optional.ofNullable(exchange.get());
    }

    @Override
    public void onFailure(Call call, IOException failure) {
        // From here on nothing is written any more: OkHttp has given the request up.
        departure.stay();
        complete(
                departure.hasLeft()
                        ? new Exchange.Lost(new Reason(Family.NETWORK, lostBy(failure)))
                        : new Exchange.Stayed(stayedFor(failure)));
    }

    @Override
    public void onResponse(Call call, Response response) {
        try (response) {
            BufferedSource source = response.body().source();
            if (source.request(longestBody + 1)) {
                // Closing alone would go on reading for a while, in the hope that the end is near.
                call.cancel();
                complete(new Exchange.Lost(new Reason(Family.PROVIDER, "answer-too-large")));
            } else {
                complete(new Exchange.Answered(response.code(), response.headers(), source.readByteString()));
            }
        } catch (IOException brokenOff) {
            // A status has come, but not all of the answer: it may have said anything.
            complete(new Exchange.Lost(new Reason(Family.NETWORK, lostBy(brokenOff))));
        }
    }

    private void complete(Exchange known) {
        exchange.compareAndSet(null, known);
        arrived.countDown();
    }

    private static String lostBy(IOException failure) {
        return failure instanceof InterruptedIOException ? "timeout" : "connection-lost";
    }

    /** The order matters: a timeout of the socket is an interrupted one too. */
    private static Reason stayedFor(IOException failure) {
        if (failure instanceof Departure.TooLateException) {
            return Reasons.SEND_BUDGET;
        }
        if (failure instanceof UnknownHostException) {
            return new Reason(Family.NETWORK, "host-not-resolved");
        }
        if (failure instanceof ConnectException) {
            return new Reason(Family.NETWORK, "connection-refused");
        }
        if (failure instanceof SSLException) {
            return new Reason(Family.NETWORK, "tls-handshake-failed");
        }
        return new Reason(
                Family.NETWORK, failure instanceof InterruptedIOException ? "connect-timeout" : "not-connected");
    }
}
