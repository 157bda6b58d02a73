package io.reminders.simulators.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LedgerTest {

    @RegisterExtension
    private final SimulatedVapi vapi = SimulatedVapi.usual();

    private final CallBody body = CallBody.to(CallBody.ADA);

    @Test
    void every_request_counts_refused_ones_too() {
        vapi.call(body);
        vapi.call(body.with("/to", "1"));
        vapi.get("/call?name=x");
        vapi.get("/elsewhere");

        assertThat(vapi.ledger().requests())
                .extracting(request -> request.status().orElseThrow())
                .containsExactly(201, 400, 400, 404);
        assertThat(vapi.ledger().requests().get(0).request().body()).isEqualTo(body.text());
    }

    @Test
    void a_call_is_recorded_from_acceptance_to_end() {
        vapi.script().otherwise(Behaviour.answered(Duration.ofSeconds(10)));
        vapi.place(body);
        var accepted = vapi.ledger().calls().get(0);

        vapi.pass(60);

        var ended = vapi.ledger().calls().get(0);
        assertThat(accepted.rangAt()).isEmpty();
        assertThat(accepted.endedAt()).isEmpty();
        assertThat(ended.number()).isEqualTo(CallBody.ADA);
        assertThat(ended.name()).contains("attempt-1");
        assertThat(ended.externalId()).contains("rem_8f3c2a");
        assertThat(ended.firstMessage()).contains("Dentist at three.");
        assertThat(ended.acceptedAt()).isEqualTo(SimulatedVapi.NINE);
        assertThat(ended.rangAt()).contains(SimulatedVapi.NINE);
        assertThat(ended.startedAt()).contains(SimulatedVapi.NINE.plusSeconds(5));
        assertThat(ended.endedAt()).contains(SimulatedVapi.NINE.plusSeconds(15));
        assertThat(ended.endedReason()).contains("customer-ended-call");
        assertThat(ended.heard()).containsExactly("Dentist at three.");
    }

    @Test
    void what_rang_is_told_from_what_was_accepted() {
        vapi.script().whenCalled(CallBody.BOB, Behaviour.busy());
        vapi.place(body);
        vapi.place(CallBody.to(CallBody.BOB));
        vapi.place(body);

        vapi.pass(60);

        assertThat(vapi.ledger().calls())
                .extracting(RecordedCall::number)
                .containsExactly(CallBody.ADA, CallBody.BOB, CallBody.ADA);
        assertThat(vapi.ledger().rung()).extracting(RecordedCall::number).containsExactly(CallBody.ADA, CallBody.ADA);
        assertThat(vapi.ledger().callsTo(CallBody.BOB)).hasSize(1);
        assertThat(vapi.ledger().rungTo(CallBody.BOB)).isEmpty();
    }

    @Test
    void neither_numbers_nor_texts_are_printed() {
        vapi.place(body);
        vapi.pass(60);

        var printed = vapi.ledger().requests() + " " + vapi.ledger().calls() + " " + vapi.ledger();

        assertThat(printed)
                .contains("POST /call (")
                .contains("+40*****567")
                .contains("named attempt-1")
                .contains("ended 2026-08-20T09:00:25Z (customer-ended-call)")
                .contains("ledger of 1 requests, 1 calls, 1 rung, 0 events")
                .doesNotContain("0721234")
                .doesNotContain("Dentist");
    }

    @Test
    void nothing_inside_prints_numbers_texts_or_secrets_either() {
        var request = new CallRequest(
                Json.parse(body.text()).orElseThrow(),
                CallBody.parse(body.text()).path("customer"));
        var server = new ServerSettings(
                CallBody.parse("{\"url\":\"http://127.0.0.1/Dentist\",\"headers\":{\"X\":\"Dentist\"}}"));

        assertThat(request).hasToString("call to +40*****567");
        assertThat(server).hasToString("server at 127.0.0.1");
        assertThat(new Cue(Duration.ZERO, Turn.ASSISTANT_SPOKE, "Dentist")).hasToString("ASSISTANT_SPOKE after PT0S");
        assertThat(new Happening(Turn.ASSISTANT_SPOKE, SimulatedVapi.NINE, "Dentist"))
                .hasToString("ASSISTANT_SPOKE at 2026-08-20T09:00:00Z");
        assertThat(new Input(Turn.KEYS_PRESSED, "1234")).hasToString("KEYS_PRESSED (4 characters)");
        assertThat(new ServerEvent("status-update", "ended", "Dentist")).hasToString("status-update ended");
    }

    @Test
    void a_wait_ends_when_its_condition_comes_true_or_its_time_is_up() throws InterruptedException {
        vapi.place(body);

        assertThat(vapi.ledger().await(ledger -> ledger.calls().size() == 1, Duration.ZERO))
                .isTrue();
        assertThat(vapi.ledger().await(ledger -> ledger.calls().size() == 2, Duration.ofMillis(1)))
                .isFalse();
    }

    @Test
    void the_ledger_can_be_read_after_the_end() {
        vapi.place(body);

        vapi.simulator().close();

        assertThat(vapi.ledger().calls()).hasSize(1);
    }
}
