package io.reminders.vapi;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Lets a request out of the house only as its {@link Departure} allows, which the request carries as a tag. */
final class DepartureGate {
    private static final Duration LONGEST_CONNECTING = Duration.ofSeconds(10);

    private DepartureGate() {}

    /** Before connecting: nobody waits for a connection longer than the first byte may take. */
    static Response beforeConnecting(Interceptor.Chain chain) throws IOException {
        Duration left = departure(chain).left();
        if (left.compareTo(Duration.ZERO) <= 0) {
            throw new Departure.TooLateException();
        }
        Duration patience = left.compareTo(LONGEST_CONNECTING) < 0 ? left : LONGEST_CONNECTING;
        // Zero would mean "without limit" to OkHttp.
        int millis = (int) Math.max(1, patience.toMillis());
        return chain.withConnectTimeout(millis, TimeUnit.MILLISECONDS).proceed(chain.request());
    }

    /**
     * After connecting, right before the request line is written: OkHttp runs network interceptors on an open
     * connection, and the only thing behind the last of them writes the request.
     */
    static Response beforeTheFirstByte(Interceptor.Chain chain) throws IOException {
        departure(chain).leave();
        return chain.proceed(chain.request());
    }

    private static Departure departure(Interceptor.Chain chain) {
        return Objects.requireNonNull(chain.request().tag(Departure.class), "every request here carries its departure");
    }
}
