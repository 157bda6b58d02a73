package io.reminders.simulators.vapi;

import io.reminders.simulators.ManualTimeline;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sets up a {@link VapiSimulator}. One thread at a time.
 *
 * <p>By default: API key {@code vapi-test-key}, a free port, 10 slots, time that passes by the system's clock, every
 * call answered for 20 s, every phone number, assistant and credential known by whatever id, no credential that signs.
 */
public final class VapiSimulatorBuilder {

    private final VapiScript script = new VapiScript();
    private final Set<String> phoneNumberIds = new HashSet<>();
    private final Set<String> assistantIds = new HashSet<>();
    private final List<Credential> credentials = new ArrayList<>();
    private String apiKey = "vapi-test-key";
    private int port;
    private int slots = 10;
    private Optional<InstantSource> clock = Optional.empty();
    private Optional<ManualTimeline> timeline = Optional.empty();
    private boolean publishesLedger;

    VapiSimulatorBuilder() {}

    /** The key that requests must bring; {@code vapi-test-key} by default. */
    public VapiSimulatorBuilder apiKey(String key) {
        apiKey = key;
        return this;
    }

    /**
     * The port on 127.0.0.1, 0 to 65535; 0, the default, takes a free one.
     *
     * @throws IllegalArgumentException if there is no such port
     */
    public VapiSimulatorBuilder port(int number) {
        port = within("port", number, 0, 65_535);
        return this;
    }

    /**
     * How many calls run at a time, 1 to 10000; 10 by default, as at Vapi. Others wait, queued.
     *
     * @throws IllegalArgumentException if it is not in that range
     */
    public VapiSimulatorBuilder slots(int number) {
        slots = within("slots", number, 1, 10_000);
        return this;
    }

    /** Says which instant it is, in time that passes by itself; the system's clock by default. */
    public VapiSimulatorBuilder clock(InstantSource source) {
        clock = Optional.of(source);
        return this;
    }

    /** Lets a test move time. Several simulators may share one timeline. */
    public VapiSimulatorBuilder timeline(ManualTimeline manual) {
        timeline = Optional.of(manual);
        return this;
    }

    /** Registers a phone number; from the first one on, requests with another {@code phoneNumberId} are refused. */
    public VapiSimulatorBuilder phoneNumberId(String id) {
        phoneNumberIds.add(id);
        return this;
    }

    /** Registers an assistant; from the first one on, requests with another {@code assistantId} are refused. */
    public VapiSimulatorBuilder assistantId(String id) {
        assistantIds.add(id);
        return this;
    }

    /** Registers a credential; from the first one on, requests that refer to another are refused. */
    public VapiSimulatorBuilder credential(Credential credential) {
        credentials.add(credential);
        return this;
    }

    /** The same as {@link VapiScript#whenCalled}. */
    public VapiSimulatorBuilder whenCalled(String number, Behaviour first, Behaviour... then) {
        script.whenCalled(number, first, then);
        return this;
    }

    /** The same as {@link VapiScript#otherwise}; answered for 20 s by default. */
    public VapiSimulatorBuilder otherwise(Behaviour behaviour) {
        script.otherwise(behaviour);
        return this;
    }

    /**
     * Offers the ledger as JSON to whoever asks for {@code GET /ledger} on this machine, key or not, with numbers and
     * texts as they are; not by default. Such a request is not in the ledger itself.
     */
    public VapiSimulatorBuilder publishLedger() {
        publishesLedger = true;
        return this;
    }

    /**
     * Starts the simulator.
     *
     * @throws IllegalArgumentException if both a clock and a timeline were given
     * @throws java.io.UncheckedIOException if the port is taken
     */
    public VapiSimulator start() {
        if (clock.isPresent() && timeline.isPresent()) {
            throw new IllegalArgumentException("clock, timeline: expected one of them but was both");
        }
        return new VapiSimulator(new VapiSettings(
                new Account(apiKey, phoneNumberIds, assistantIds, credentials),
                script,
                port,
                slots,
                clock.orElse(InstantSource.system()),
                timeline,
                publishesLedger));
    }

    private static int within(String name, int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(name + ": expected " + least + " to " + most + " but was " + number);
        }
        return number;
    }
}
