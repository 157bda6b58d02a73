package io.reminders.examples.wiring;

import io.reminders.examples.settings.CallerId;
import io.reminders.examples.settings.Settings;
import io.reminders.examples.settings.VapiAccount;
import io.reminders.simulators.vapi.Behaviour;
import io.reminders.simulators.vapi.VapiSimulator;
import io.reminders.spi.CallGateway;
import io.reminders.vapi.VapiCallGateway;
import io.reminders.vapi.VapiCallGatewayBuilder;
import java.time.Duration;
import java.util.Optional;

/** The way to call people: Vapi, or a simulator of it on this machine. Thread-safe; close it after the worker. */
public final class Telephone implements AutoCloseable {
    /** What {@link VapiSimulator} takes by default. */
    private static final String SIMULATED_KEY = "vapi-test-key";

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
        return settings.account()
                .map(account -> new Telephone(gateway(settings, account), "Vapi", Optional.empty()))
                .orElseGet(Telephone::simulated);
    }

    private static Telephone simulated() {
        VapiSimulator own = VapiSimulator.builder()
                .otherwise(Behaviour.answered(Duration.ofMillis(2_500)).afterRinging(Duration.ofMillis(1_500)))
                .start();
        Telephone telephone = to(own);
        return new Telephone(telephone.gateway, telephone.whereTo, Optional.of(own));
    }

    /** A simulator, which stays open when the telephone is closed. */
    public static Telephone to(VapiSimulator simulator) {
        VapiCallGateway gateway = VapiCallGateway.builder(SIMULATED_KEY)
                .phoneNumberId("simulated")
                .baseUrl(simulator.baseUrl())
                .build();
        String whereTo = "a simulator of Vapi at " + simulator.baseUrl() + ": nobody is called";
        return new Telephone(gateway, whereTo, Optional.empty());
    }

    private static VapiCallGateway gateway(Settings settings, VapiAccount account) {
        VapiCallGatewayBuilder builder = VapiCallGateway.builder(account.apiKey())
                .voice(settings.voice().provider(), settings.voice().id())
                .baseUrl(settings.baseUrl())
                .timeout(settings.callTimeout());
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
