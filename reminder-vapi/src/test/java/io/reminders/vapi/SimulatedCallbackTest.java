package io.reminders.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Evidence;
import io.reminders.delivery.Fact;
import io.reminders.delivery.Outcome;
import io.reminders.delivery.Placement.Accepted;
import io.reminders.simulators.ManualTimeline;
import io.reminders.simulators.vapi.Behaviour;
import io.reminders.simulators.vapi.EventFault;
import io.reminders.simulators.vapi.HmacCredential;
import io.reminders.simulators.vapi.HmacPlan;
import io.reminders.simulators.vapi.VapiSimulator;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a simulated Vapi posts about the calls of a gateway, as the host receives it. */
class SimulatedCallbackTest {
    private static final String SECRET = "bXkgdmVyeSBsb25nIHNlY3JldA==";

    private final ManualTimeline time = ManualTimeline.startingAt(Samples.NOW);
    private final VapiSimulator vapi = VapiSimulator.builder()
            .apiKey(Samples.API_KEY)
            .timeline(time)
            .credential(HmacCredential.of("seconds", SECRET))
            .credential(HmacCredential.of("milliseconds", SECRET)
                    .withPlan(HmacPlan.defaults().withUnit(HmacPlan.Unit.MILLISECONDS)))
            .credential(HmacCredential.standardWebhooks("standard", SECRET))
            .start();

    @AfterEach
    void close() {
        vapi.close();
    }

    @Test
    void a_shared_header_lets_every_event_in() throws IOException {
        try (HostServer host = HostServer.receivingWith(VapiCallbacks.sharedSecret(SECRET))) {
            call(Samples.gateway(vapi.baseUrl()).server(host.url()).serverHeader("X-Vapi-Secret", SECRET));

            tells_of_an_answered_call(host.evidence());
        }
    }

    @Test
    void a_signature_with_seconds_lets_every_event_in() throws IOException {
        try (HostServer host = HostServer.receivingWith(VapiCallbacks.hmac(SECRET, time))) {
            callBehind("seconds", host);

            tells_of_an_answered_call(host.evidence());
        }
    }

    @Test
    void a_signature_with_milliseconds_lets_every_event_in() throws IOException {
        try (HostServer host = HostServer.receivingWith(VapiCallbacks.hmac(SECRET, time))) {
            callBehind("milliseconds", host);

            tells_of_an_answered_call(host.evidence());
        }
    }

    @Test
    void a_standard_webhooks_signature_lets_every_event_in() throws IOException {
        try (HostServer host = HostServer.receivingWith(VapiCallbacks.standardWebhooks(SECRET, time))) {
            callBehind("standard", host);

            tells_of_an_answered_call(host.evidence());
        }
    }

    @ParameterizedTest
    @MethodSource("endings")
    void the_last_evidence_tells_how_it_ended(Behaviour behaviour, Outcome outcome) throws IOException {
        vapi.script().otherwise(behaviour);
        try (HostServer host = HostServer.receivingWith(VapiCallbacks.hmac(SECRET, time))) {
            callBehind("seconds", host);

            List<Evidence> evidence = host.evidence();
            Fact last = evidence.get(evidence.size() - 1).fact();
            assertThat(last).isInstanceOf(Fact.Ended.class);
            assertThat(((Fact.Ended) last).outcome()).isEqualTo(outcome);
        }
    }

    static Stream<Object[]> endings() {
        return Endings.all();
    }

    @Test
    void an_event_that_is_wrongly_signed_is_forged() throws IOException {
        assertThat(receivedWith(EventFault.WRONGLY_SIGNED))
                .isNotEmpty()
                .allSatisfy(callback -> assertThat(callback).isInstanceOf(VapiCallback.Forged.class));
    }

    @Test
    void an_event_without_a_signature_is_forged() throws IOException {
        assertThat(receivedWith(EventFault.UNSIGNED))
                .isNotEmpty()
                .allSatisfy(callback -> assertThat(callback).isInstanceOf(VapiCallback.Forged.class));
    }

    @Test
    void an_event_signed_ten_minutes_ago_is_stale() throws IOException {
        assertThat(receivedWith(EventFault.STALE))
                .isNotEmpty()
                .allSatisfy(callback -> assertThat(callback).isInstanceOf(VapiCallback.Stale.class));
    }

    @Test
    void events_that_come_twice_are_the_same_evidence() throws IOException {
        vapi.script().spoilEvents(EventFault.DUPLICATED);
        try (HostServer host = HostServer.receivingWith(VapiCallbacks.hmac(SECRET, time))) {
            callBehind("seconds", host);

            List<Evidence> evidence = host.evidence();
            assertThat(evidence.stream().distinct()).hasSize(evidence.size() / 2);
            assertThat(evidence.stream().map(Evidence::dedupKey).distinct()).hasSize(evidence.size() / 2);
        }
    }

    @Test
    void events_that_come_in_reverse_prove_the_same() throws IOException {
        vapi.script().spoilEvents(EventFault.REVERSED);
        try (HostServer host = HostServer.receivingWith(VapiCallbacks.hmac(SECRET, time))) {
            callBehind("seconds", host);

            assertThat(((Fact.Ended) host.evidence().get(0).fact()).outcome()).isEqualTo(new Outcome.Answered());
        }
    }

    private List<VapiCallback> receivedWith(EventFault fault) throws IOException {
        vapi.script().spoilEvents(fault);
        try (HostServer host = HostServer.receivingWith(VapiCallbacks.hmac(SECRET, time))) {
            callBehind("seconds", host);
            return host.received();
        }
    }

    private void callBehind(String credential, HostServer host) {
        call(Samples.gateway(vapi.baseUrl()).server(host.url()).serverCredentialId(credential));
    }

    private void call(VapiCallGatewayBuilder builder) {
        try (VapiCallGateway gateway = builder.build()) {
            assertThat(gateway.place(Samples.parcel())).isInstanceOf(Accepted.class);
        }
        time.advance(Duration.ofMinutes(5));
    }

    private static void tells_of_an_answered_call(List<Evidence> evidence) {
        assertThat(evidence)
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(proof -> assertThat(proof.key()).contains(Samples.KEY));
        assertThat(evidence.get(0).fact()).isInstanceOf(Fact.Placed.class);
        assertThat(((Fact.Ended) evidence.get(evidence.size() - 1).fact()).outcome())
                .isEqualTo(new Outcome.Answered());
    }
}
