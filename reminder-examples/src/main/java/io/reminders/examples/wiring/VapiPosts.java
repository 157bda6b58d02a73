package io.reminders.examples.wiring;

import io.reminders.Inbox;
import io.reminders.delivery.AttemptKey;
import io.reminders.delivery.Evidence;
import io.reminders.examples.settings.CallbackAddress;
import io.reminders.examples.settings.Settings;
import io.reminders.http.spi.CallbackAnswer;
import io.reminders.http.spi.CallbackReceiver;
import io.reminders.spi.DeliveryLedger;
import io.reminders.vapi.VapiCallbacks;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What Vapi posts to this process: where it comes to, and by what it is known to be Vapi's. A simulator signs with a
 * secret that is made for it; from Vapi itself nothing is taken unless it is set where it posts to. Immutable; its
 * {@code toString} shows no secret.
 */
public final class VapiPosts {
    /** The path after which the server hands posts on, and the receiver's name. */
    static final String RECEIVER = "vapi";

    private static final int SECRET_BYTES = 32;
    private static final String SIMULATED_CREDENTIAL = "simulated";

    private final Function<URI, Optional<CallbackAddress>> address;
    private final Optional<VapiCallbacks> callbacks;

    private final Consumer<AttemptKey> moved;

    private VapiPosts(
            Function<URI, Optional<CallbackAddress>> address,
            Optional<VapiCallbacks> callbacks,
            Consumer<AttemptKey> moved) {
        this.address = address;
        this.callbacks = callbacks;
        this.moved = moved;
    }

    /**
     * Those of the account that is set, or of a simulator where there is none.
     *
     * @param clock by which a signature is recent or not
     */
    public static VapiPosts of(Settings settings, InstantSource clock) {
        return settings.account()
                .map(account -> new VapiPosts(
                        server -> account.callbacks(), account.callbacks().map(set -> proof(set, clock)), key -> {}))
                .orElseGet(() -> simulated(clock));
    }

    private static VapiPosts simulated(InstantSource clock) {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        String secret = HexFormat.of().formatHex(random);
        return new VapiPosts(
                server -> Optional.of(new CallbackAddress(
                        server.resolve("/callbacks/" + RECEIVER), secret, Optional.of(SIMULATED_CREDENTIAL))),
                Optional.of(VapiCallbacks.hmac(secret, clock)),
                key -> {});
    }

    private static VapiCallbacks proof(CallbackAddress set, InstantSource clock) {
        return set.credentialId().isPresent()
                ? VapiCallbacks.hmac(set.secret(), clock)
                : VapiCallbacks.sharedSecret(set.secret());
    }

    /** The same, telling of the attempts whose deliveries they move. */
    public VapiPosts telling(Consumer<AttemptKey> listener) {
        return new VapiPosts(address, callbacks, listener);
    }

    /** Who takes them into that inbox; empty where nothing is to be posted. */
    Optional<CallbackReceiver> receiver(Inbox inbox) {
        return callbacks.map(known -> (headers, body) -> known.receive(headers, body)
                .match(
                        verified -> {
                            verified.evidence().forEach(evidence -> take(evidence, inbox));
                            return CallbackAnswer.TAKEN;
                        },
                        forged -> CallbackAnswer.FORGED,
                        stale -> CallbackAnswer.FORGED,
                        malformed -> CallbackAnswer.MALFORMED));
    }

    private void take(Evidence evidence, Inbox inbox) {
        if (inbox.take(evidence) == DeliveryLedger.Filed.MOVED) {
            evidence.key().ifPresent(moved);
        }
    }

    /** Where they are posted to; empty where nothing is to be posted. */
    Optional<CallbackAddress> address(URI server) {
        return address.apply(server);
    }

    @Override
    public String toString() {
        return "VapiPosts";
    }
}
