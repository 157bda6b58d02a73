package io.reminders.http;

import io.reminders.Reminders;
import io.reminders.http.spi.Authenticator;
import io.reminders.http.spi.CallbackReceiver;
import io.reminders.refusal.RefusedValueException;
import io.reminders.refusal.StorableText;
import io.reminders.route.Route;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets up a {@link ReminderServer}. One thread at a time.
 *
 * <p>Unless said otherwise: host 127.0.0.1, a port that is free, the zone UTC, one call, 600 requests a minute for each
 * caller, no callbacks, no dashboard, the system's clock. Who may call has to be said.
 */
public final class ReminderServerBuilder {
    private static final Logger LOG = LoggerFactory.getLogger(ReminderServer.class);

    private final Reminders desk;
    private final Map<String, CallbackReceiver> receivers = new LinkedHashMap<>();
    private Optional<Authenticator> authenticator = Optional.empty();
    private boolean dashboard;
    private String host = "127.0.0.1";
    private int port;
    private ZoneId zone = ZoneOffset.UTC;
    private Route route = Route.call();
    private int requestsPerMinute = 600;
    private InstantSource clock = InstantSource.system();

    ReminderServerBuilder(Reminders desk) {
        this.desk = desk;
    }

    /** Asks this one who calls, such as {@link JwtAuthenticator}. */
    public ReminderServerBuilder authenticatedBy(Authenticator asked) {
        authenticator = Optional.of(asked);
        return this;
    }

    /**
     * Lets in everybody on this machine, without a token, to all reminders of the tenant without a name. The start is
     * logged as a warning, and is refused where the host is not a loopback address.
     *
     * <p>Not behind a proxy: to the server, everybody whom the proxy lets in would be on this machine. Requests that
     * say that a proxy passed them on are refused, but not every proxy says so.
     */
    public ReminderServerBuilder openOnLoopback() {
        authenticator = Optional.of(new OpenAccess());
        return this;
    }

    /**
     * Listens there.
     *
     * @param address a name or an address of this machine; {@code 0.0.0.0} for all of them
     */
    public ReminderServerBuilder host(String address) {
        host = address;
        return this;
    }

    /**
     * Listens on that port.
     *
     * @param number 0 to 65,535; 0 for one that is free
     * @throws RefusedValueException naming {@code port} if it is another
     */
    public ReminderServerBuilder port(int number) {
        port = within("port", number, 0, 65_535);
        return this;
    }

    /** Reads times by the clock of that zone where neither the body nor {@code X-Timezone} names one. */
    public ReminderServerBuilder zone(ZoneId usual) {
        zone = usual;
        return this;
    }

    /** Reaches people by that route, for whatever is asked for from now on. */
    public ReminderServerBuilder route(Route usual) {
        route = usual;
        return this;
    }

    /**
     * Answers each caller so often; further requests of the same minute are answered with a 429. A bulk counts as its
     * reminders.
     *
     * @param most 1 to 1,000,000
     * @throws RefusedValueException naming {@code requestsPerMinute} if it is another
     */
    public ReminderServerBuilder requestsPerMinute(int most) {
        requestsPerMinute = within("requestsPerMinute", most, 1, 1_000_000);
        return this;
    }

    /**
     * Hands what is posted to {@code /callbacks/{provider}} to that receiver.
     *
     * @param provider 1 to 40 small letters, digits and dashes, such as {@code vapi}
     * @param receiver who checks that the provider posted it, and takes it
     * @throws RefusedValueException naming {@code provider} if it cannot be one
     */
    public ReminderServerBuilder callbacks(String provider, CallbackReceiver receiver) {
        if (!provider.matches("[a-z0-9-]{1,40}")) {
            throw RefusedValueException.of(
                    "provider", "1 to 40 small letters, digits and dashes", StorableText.shapeOf(provider));
        }
        receivers.put(provider, receiver);
        return this;
    }

    /**
     * Shows people a page at {@code /}: their reminders, what becomes of them, and a form to ask for more. Anybody may
     * have the page and its files below {@code /dashboard/}; what it shows it asks for over REST, as its reader.
     */
    public ReminderServerBuilder withDashboard() {
        dashboard = true;
        return this;
    }

    /** Counts requests, and the seconds until a reminder, by another clock: that of the desk. */
    public ReminderServerBuilder clock(InstantSource other) {
        clock = other;
        return this;
    }

    /**
     * Starts to listen.
     *
     * @throws RefusedValueException naming {@code authenticator} if it was not said who may call, {@code host} if
     *     everybody may and it is no loopback address, or {@code port} if somebody else listens there
     */
    public ReminderServer start() {
        Authenticator asked = authenticator.orElseThrow(
                () -> RefusedValueException.of("authenticator", "authenticatedBy(…) or openOnLoopback()", "neither"));
        if (asked instanceof OpenAccess) {
            if (!OpenAccess.isLoopback(host)) {
                throw RefusedValueException.of("host", "a loopback address while everybody may call", "another");
            }
            LOG.warn("everybody on this machine may see and change all reminders: no token is asked for");
        }
        return ReminderServer.started(host, port, service(asked));
    }

    private Service service(Authenticator asked) {
        Guard guard = new Guard(
                desk, asked, new RateLimit(requestsPerMinute, clock), new RateLimit(requestsPerMinute, clock));
        var offered = Routes.of(desk, receivers, clock, new Usual(zone, route));
        return new Service(dashboard ? Routes.withDashboard(offered) : offered, guard);
    }

    private static int within(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw RefusedValueException.of(field, least + " to " + most, Integer.toString(value));
        }
        return value;
    }

    @Override
    public String toString() {
        return "ReminderServerBuilder[" + host + ":" + port + "]";
    }
}
