package io.reminders.vapi;

import io.reminders.delivery.Capability;
import io.reminders.delivery.Outcome;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Reasons;
import io.reminders.delivery.Reference;
import io.reminders.delivery.Terms;
import io.reminders.spi.CallGateway;
import io.reminders.spi.Located;
import io.reminders.spi.LocatingGateway;
import io.reminders.spi.Parcel;
import io.reminders.spi.Sought;
import io.reminders.spi.TrackingGateway;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes phone calls through Vapi. Thread-safe; {@code toString} shows no secret. Close it when the worker has stopped.
 *
 * <p>Vapi's {@code POST /call} knows no idempotency key: a repeated request rings twice. So each request is sent once,
 * whatever happens to it, and carries the attempt's key as its {@code name}, by which the call is found again after a
 * doubt. A refusal by a daily limit asks to be left alone for one hour, the longest wait that the port knows.
 *
 * <p>No reason, exception or log line of it holds a phone number, a message, the API key or a token.
 */
public final class VapiCallGateway implements CallGateway, LocatingGateway, TrackingGateway, AutoCloseable {
    /** The name of this gateway in history and settings. */
    static final String NAME = "vapi";

    private static final Logger LOG = LoggerFactory.getLogger(VapiCallGateway.class);

    private final Settings settings;
    private final VapiApi api;
    private final Classification classification;
    private final CallSearch search;
    private final CallTracker tracker;

    VapiCallGateway(Settings settings) {
        this.settings = settings;
        api = new VapiApi(settings);
        classification = new Classification(settings.clock());
        search = new CallSearch(api);
        tracker = new CallTracker(api);
    }

    /**
     * A gateway to be set up.
     *
     * @param apiKey the private key of the account at Vapi, 1 to 200 visible ASCII characters
     */
    public static VapiCallGatewayBuilder builder(String apiKey) {
        return new VapiCallGatewayBuilder(apiKey);
    }

    /** {@code vapi}. */
    @Override
    public String name() {
        return NAME;
    }

    /** A lookup that is believed after the quiet period, tracking, and receipts where a server for them was set. */
    @Override
    public Terms terms() {
        Capability lookup = new Capability.Lookup(settings.quietPeriod());
        return settings.server().isPresent()
                ? Terms.of(lookup, new Capability.Receipts(), new Capability.Tracking())
                : Terms.of(lookup, new Capability.Tracking());
    }

    @Override
    public Duration timeout() {
        return settings.timeout();
    }

    /**
     * Makes one call. An interrupted thread stays interrupted, and is answered {@code Unconfirmed}.
     *
     * <p>{@code Accepted} says that Vapi took the request, also where the call still waits for a free line.
     */
    @Override
    public Placement place(Parcel parcel) {
        try {
            return classification.of(api.create(parcel));
        } catch (RuntimeException unexpected) {
            // How far the request came is not known; the message may quote it, the class cannot.
            LOG.warn("Attempt {} threw {}", parcel.key(), unexpected.getClass().getName());
            return new Placement.Unconfirmed(Reasons.GATEWAY_THREW);
        }
    }

    /** Looks through the calls of that time for one with exactly this key. */
    @Override
    public Located locate(Sought sought) {
        try {
            return search.locate(sought);
        } catch (RuntimeException unexpected) {
            LOG.warn(
                    "Looking for attempt {} threw {}",
                    sought.key(),
                    unexpected.getClass().getName());
            return new Located.Inconclusive(Reasons.GATEWAY_THREW);
        }
    }

    /** How a call ended, by its {@code endedReason}; empty while it has none, and on any error. */
    @Override
    public Optional<Outcome> outcomeOf(Reference reference) {
        try {
            return tracker.outcomeOf(reference);
        } catch (RuntimeException unexpected) {
            LOG.warn("Asking how a call ended threw {}", unexpected.getClass().getName());
            return Optional.empty();
        }
    }

    /** Sends no further request. Those under way end by themselves, within the timeout; their threads are daemons. */
    @Override
    public void close() {
        api.close();
    }

    @Override
    public String toString() {
        return "VapiCallGateway[" + settings.baseUrl() + "]";
    }
}
