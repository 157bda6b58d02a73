package io.reminders.examples.wiring;

import io.reminders.examples.settings.CallbackAddress;
import io.reminders.examples.settings.CallerId;
import io.reminders.examples.settings.Settings;
import io.reminders.examples.settings.VapiAccount;
import io.reminders.simulators.vapi.Behaviour;
import io.reminders.simulators.vapi.HmacCredential;
import io.reminders.simulators.vapi.VapiSimulator;
import io.reminders.simulators.vapi.VapiSimulatorBuilder;
import io.reminders.spi.CallGateway;
import io.reminders.vapi.VapiCallGateway;
import io.reminders.vapi.VapiCallGatewayBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The way to call people: Vapi, or a simulator of it on this machine. Thread-safe; close it after the worker. */
public final class Telephone implements AutoCloseable {
    /** What {@link VapiSimulator} takes by default. */
    private static final String SIMULATED_KEY = "vapi-test-key";

    private static final String SHARED_SECRET_HEADER = "X-Vapi-Secret";

    private final VapiCallGateway gateway;
    private final String whereTo;
    private final Optional<VapiSimulator> own;

    private Telephone(VapiCallGateway gateway, String whereTo, Optional<VapiSimulator> own) {
        this.gateway = gateway;
        this.whereTo = whereTo;
        this.own = own;
    }

    /** Vapi itself where there is an account; else a simulator in which everybody answers soon. */
    public static Telephone connect(Settings settings) {
        return connect(settings, Optional.empty());
    }

    /**
     * The same, where a simulator posts what becomes of calls to a server of this process.
     *
     * @param server where that is reached on this machine
     */
    public static Telephone connect(Settings settings, VapiPosts posts, URI server) {
        return connect(settings, posts.address(server));
    }

    private static Telephone connect(Settings settings, Optional<CallbackAddress> simulatedPosts) {
        return settings.account()
                .map(account -> new Telephone(gateway(settings, account), "Vapi", Optional.empty()))
                .orElseGet(() -> simulated(simulatedPosts));
    }

    private static Telephone simulated(Optional<CallbackAddress> posts) {
        VapiSimulatorBuilder builder = VapiSimulator.builder()
                .otherwise(Behaviour.answered(Duration.ofMillis(2_500)).afterRinging(Duration.ofMillis(1_500)));
        posts.flatMap(address -> address.credentialId().map(id -> HmacCredential.of(id, address.secret())))
                .ifPresent(builder::credential);
        VapiSimulator own = builder.start();
        return new Telephone(gateway(own, posts), whereTo(own), Optional.of(own));
    }

    /** A simulator, which stays open when the telephone is closed. */
    public static Telephone to(VapiSimulator simulator) {
        return new Telephone(gateway(simulator, Optional.empty()), whereTo(simulator), Optional.empty());
    }

    private static String whereTo(VapiSimulator simulator) {
        return "a simulator of Vapi at " + simulator.baseUrl() + ": nobody is called";
    }

    private static VapiCallGateway gateway(VapiSimulator simulator, Optional<CallbackAddress> posts) {
        VapiCallGatewayBuilder builder = VapiCallGateway.builder(SIMULATED_KEY)
                .phoneNumberId("simulated")
                .baseUrl(simulator.baseUrl());
        return tellingWhereToPost(builder, posts).build();
    }

    private static VapiCallGatewayBuilder tellingWhereToPost(
            VapiCallGatewayBuilder builder, Optional<CallbackAddress> posts) {
        posts.ifPresent(address -> {
            builder.server(address.url());
            address.credentialId()
                    .ifPresentOrElse(
                            builder::serverCredentialId,
                            () -> builder.serverHeader(SHARED_SECRET_HEADER, address.secret()));
        });
        return builder;
    }

    private static VapiCallGateway gateway(Settings settings, VapiAccount account) {
        VapiCallGatewayBuilder builder = VapiCallGateway.builder(account.apiKey())
                .voice(settings.voice().provider(), settings.voice().id())
                .baseUrl(settings.baseUrl())
                .timeout(settings.callTimeout());
        tellingWhereToPost(builder, account.callbacks());
        if (account.callerId() instanceof CallerId.AtTwilio twilio) {
            return builder.twilio(twilio.number(), twilio.accountSid(), twilio.authToken())
                    .build();
        }
        CallerId.AtVapi atVapi = (CallerId.AtVapi) account.callerId();
        return builder.phoneNumberId(atVapi.phoneNumberId()).build();
    }

    /** What a worker calls by. */
    public CallGateway gateway() {
        return gateway;
    }

    /** Where calls go. */
    @Override
    public String toString() {
        return whereTo;
    }

    @Override
    public void close() {
        gateway.close();
        own.ifPresent(VapiSimulator::close);
    }
}
