package io.reminders.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Outcome;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Placement.Accepted;
import io.reminders.delivery.Placement.Unconfirmed;
import io.reminders.delivery.Reason.Family;
import io.reminders.delivery.Reference;
import io.reminders.simulators.ManualTimeline;
import io.reminders.simulators.Reply;
import io.reminders.simulators.vapi.Behaviour;
import io.reminders.simulators.vapi.RecordedCall;
import io.reminders.simulators.vapi.VapiError;
import io.reminders.simulators.vapi.VapiFault;
import io.reminders.simulators.vapi.VapiSimulator;
import io.reminders.spi.Located;
import io.reminders.spi.Sought;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against a Vapi that refuses what Vapi refuses, and whose ledger says who was really called. */
class SimulatedCallTest {
    private final ManualTimeline time = ManualTimeline.startingAt(Samples.NOW);
    private final VapiSimulator vapi = VapiSimulator.builder()
            .apiKey(Samples.API_KEY)
            .phoneNumberId(Samples.PHONE_NUMBER_ID)
            .assistantId("asst-1")
            .timeline(time)
            .start();
    private final VapiCallGateway gateway =
            Samples.gateway(vapi.baseUrl()).timeout(Duration.ofSeconds(2)).build();

    @AfterEach
    void close() {
        gateway.close();
        vapi.close();
    }

    @Test
    void the_message_is_spoken_to_whoever_answers() {
        assertThat(gateway.place(Samples.parcel("Dentist {{at}} three"))).isInstanceOf(Accepted.class);
        time.advance(Duration.ofMinutes(1));

        RecordedCall call = onlyCall();
        assertThat(call.number()).isEqualTo(Samples.NUMBER);
        assertThat(call.name()).contains(Samples.KEY.value());
        assertThat(call.externalId()).contains(Samples.KEY.value());
        assertThat(call.heard()).containsExactly("Dentist ({at}} three");
        assertThat(vapi.ledger().rung()).hasSize(1);
    }

    @Test
    void a_stored_assistant_speaks_it_as_well() {
        try (VapiCallGateway stored =
                Samples.gateway(vapi.baseUrl()).assistantId("asst-1").build()) {
            assertThat(stored.place(Samples.parcel())).isInstanceOf(Accepted.class);
        }
        time.advance(Duration.ofMinutes(1));

        assertThat(onlyCall().heard()).containsExactly(Samples.TEXT);
    }

    @Test
    void a_number_at_twilio_calls_as_well() {
        try (VapiCallGateway twilio = VapiCallGateway.builder(Samples.API_KEY)
                .twilio("+15005550006", "AC0123456789abcdef0123456789abcdef", "token")
                .baseUrl(vapi.baseUrl())
                .build()) {
            assertThat(twilio.place(Samples.parcel())).isInstanceOf(Accepted.class);
            assertThat(twilio.locate(sought())).isInstanceOf(Located.Found.class);
        }
    }

    @Test
    void an_unknown_number_of_ours_is_a_matter_of_configuration() {
        assertThat(refusalBy(Samples.gateway(vapi.baseUrl()).phoneNumberId("unknown")))
                .isEqualTo(Family.CONFIGURATION);
    }

    @Test
    void a_wrong_key_is_a_matter_of_configuration() {
        VapiCallGatewayBuilder stranger = VapiCallGateway.builder("stranger")
                .phoneNumberId(Samples.PHONE_NUMBER_ID)
                .baseUrl(vapi.baseUrl());

        assertThat(refusalBy(stranger)).isEqualTo(Family.CONFIGURATION);
    }

    @Test
    void a_500_after_the_call_was_made_is_a_doubt_that_a_lookup_ends() {
        vapi.script().failCalls(1, VapiFault.afterAccepting(VapiError.of(500)));

        assertThat(gateway.place(Samples.parcel())).isInstanceOf(Unconfirmed.class);

        assertThat(gateway.locate(sought()))
                .isEqualTo(new Located.Found(new Reference(onlyCall().id())));
    }

    @Test
    void a_500_before_the_call_was_made_is_a_doubt_that_a_lookup_ends() {
        vapi.script().failCalls(1, VapiFault.beforeAccepting(VapiError.of(500)));

        assertThat(gateway.place(Samples.parcel())).isInstanceOf(Unconfirmed.class);

        time.advance(Duration.ofMinutes(16));
        assertThat(gateway.locate(sought())).isEqualTo(new Located.Missing());
        assertThat(vapi.ledger().calls()).isEmpty();
    }

    @Test
    void a_list_that_lags_behind_shows_the_call_in_the_end() {
        vapi.script().failCalls(1, VapiFault.afterAccepting(VapiError.of(503))).listLag(Duration.ofMinutes(5));
        Placement placement = gateway.place(Samples.parcel());

        assertThat(placement).isInstanceOf(Unconfirmed.class);
        assertThat(gateway.locate(sought())).isEqualTo(new Located.Missing());
        time.advance(Duration.ofMinutes(5));
        assertThat(gateway.locate(sought())).isInstanceOf(Located.Found.class);
    }

    @Test
    void a_list_that_fails_is_inconclusive() {
        vapi.script().failLists(1, VapiError.of(500));

        assertThat(gateway.locate(sought())).isInstanceOf(Located.Inconclusive.class);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatever_happens_to_the_answer_one_request_made_one_call(VapiFault fault) {
        vapi.script().failCalls(1, fault);

        assertThat(gateway.place(Samples.parcel())).isInstanceOf(Unconfirmed.class);

        assertThat(vapi.ledger().requests()).hasSize(1);
        assertThat(gateway.locate(sought()))
                .isEqualTo(new Located.Found(new Reference(onlyCall().id())));
    }

    static List<VapiFault> faults() {
        return List.of(
                VapiFault.afterAccepting(VapiError.of(408)),
                VapiFault.afterAccepting(VapiError.of(500)),
                VapiFault.afterAccepting(VapiError.of(503).withRetryAfter(Duration.ZERO)),
                VapiFault.afterAccepting(Reply.reset()),
                VapiFault.afterAccepting(Reply.silence()),
                VapiFault.paddedTo(10L << 30),
                VapiFault.withoutId(),
                VapiFault.unreadable());
    }

    @Test
    void while_a_call_is_under_way_its_outcome_is_open() {
        vapi.script().otherwise(Behaviour.answered(Duration.ofSeconds(20)));
        Reference reference = placed();

        assertThat(gateway.outcomeOf(reference)).isEmpty();
        time.advance(Duration.ofSeconds(10));
        assertThat(gateway.outcomeOf(reference)).isEmpty();
        time.advance(Duration.ofSeconds(60));
        assertThat(gateway.outcomeOf(reference)).contains(new Outcome.Answered());
    }

    @Test
    void a_lookup_that_fails_leaves_the_outcome_open() {
        Reference reference = placed();
        time.advance(Duration.ofMinutes(2));
        vapi.script().failLookups(1, VapiError.of(500));

        assertThat(gateway.outcomeOf(reference)).isEmpty();
        assertThat(gateway.outcomeOf(reference)).contains(new Outcome.Answered());
    }

    @ParameterizedTest
    @MethodSource("endings")
    void a_call_ends_as_it_was_played(Behaviour behaviour, Outcome outcome) {
        vapi.script().otherwise(behaviour);
        Reference reference = placed();
        time.advance(Duration.ofMinutes(5));

        assertThat(gateway.outcomeOf(reference)).contains(outcome);
    }

    static Stream<Object[]> endings() {
        return Endings.all();
    }

    private Reference placed() {
        return gateway.place(Samples.parcel())
                .match(Accepted::reference, rejected -> null, notSent -> null, unconfirmed -> null);
    }

    private RecordedCall onlyCall() {
        assertThat(vapi.ledger().calls()).hasSize(1);
        return vapi.ledger().calls().get(0);
    }

    private static Sought sought() {
        return new Sought(Samples.KEY, Samples.NOW, Samples.NOW.plus(Duration.ofMinutes(15)));
    }

    private static Family refusalBy(VapiCallGatewayBuilder builder) {
        try (VapiCallGateway wrong = builder.build()) {
            return ((Placement.Rejected) wrong.place(Samples.parcel())).reason().family();
        }
    }
}
