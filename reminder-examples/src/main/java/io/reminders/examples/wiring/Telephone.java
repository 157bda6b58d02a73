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
    private static final String SIMULATED_KEY = "simulated";

    private final VapiCallGateway gateway;
    private final Optional<VapiSimulator> simulator;

    private Telephone(VapiCallGateway gateway, Optional<VapiSimulator> simulator) {
        this.gateway = gateway;
        this.simulator = simulator;
    }

    /** Vapi itself where there is an account, else a simulator in which everybody answers after two seconds. */
    public static Telephone connect(Settings settings) {
        return settings.account()
                .map(account -> new Telephone(real(settings, account), Optional.empty()))
                .orElseGet(() -> simulated(
                        VapiSimulator.builder()
                                .apiKey(SIMULATED_KEY)
                                .otherwise(Behaviour.answered(Duration.ofSeconds(4))
                                        .afterRinging(Duration.ofSeconds(2)))
                                .start(),
                        settings));
    }
}
