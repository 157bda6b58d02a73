package io.reminders.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Outcome;
import io.reminders.delivery.Placement.Retry;
import io.reminders.delivery.Reason;
import io.reminders.delivery.Reason.Family;
import io.reminders.delivery.Reference;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallTrackerTest {
    @StartStop
    private final MockWebServer server = new MockWebServer();

    @Test
    void a_call_that_was_answered() throws Exception {
        answer("{\"status\":\"ended\",\"endedReason\":\"silence-timed-out\",\"startedAt\":\"2026-03-26T15:46:40.5Z\"}");

        assertThat(outcomeOf("call-1")).contains(new Outcome.Answered());
        assertThat(server.takeRequest().getRequestLine()).isEqualTo("GET /call/call-1 HTTP/1.1");
    }

    @Test
    void a_call_that_nobody_took() {
        answer("{\"status\":\"ended\",\"endedReason\":\"silence-timed-out\"}");

        assertThat(outcomeOf("call-1")).contains(new Outcome.Unanswered(Outcome.Unanswered.Cause.NO_ANSWER));
    }

    @Test
    void a_call_that_never_began_excludes_contact() {
        answer("{\"status\":\"ended\",\"endedReason\":\"call.start.error-subscription-insufficient-credits\"}");

        assertThat(outcomeOf("call-1"))
                .contains(new Outcome.Failed(
                        new Reason(Family.CONFIGURATION, "call.start.error-subscription-insufficient-credits"),
                        Outcome.Contact.EXCLUDED,
                        Retry.FINAL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":\"queued\"}",
                "{\"status\":\"ringing\",\"endedReason\":\"voicemail\"}",
                "{\"status\":\"in-progress\"}",
                "{\"status\":\"ended\"}",
                "{\"status\":\"ended\",\"endedReason\":7}",
                "{\"status\":\"not-found\"}",
                "{\"status\":\"a-status-of-2031\"}",
                "[]",
                "",
                "{\"status\":\"ended\",\"endedReason\":\"voicemail\""
            })
    void a_call_of_which_the_end_is_not_known(String body) {
        answer(body);

        assertThat(outcomeOf("call-1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 401, 404, 429, 500})
    void an_error_says_nothing(int status) {
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .body("{\"status\":\"ended\",\"endedReason\":\"voicemail\"}")
                .build());

        assertThat(outcomeOf("call-1")).isEmpty();
    }

    @Test
    void a_lost_answer_says_nothing() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());

        assertThat(outcomeOf("call-1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "a/b", "a?b", "a b", "%2e%2e"})
    void what_is_no_id_of_vapi_is_not_asked_about(String reference) {
        assertThat(outcomeOf(reference)).isEmpty();
        assertThat(server.getRequestCount()).isZero();
    }

    private void answer(String body) {
        server.enqueue(new MockResponse.Builder().body(body).build());
    }

    private Optional<Outcome> outcomeOf(String reference) {
        try (VapiCallGateway gateway = Samples.gateway(server).build()) {
            return gateway.outcomeOf(new Reference(reference));
        }
    }
}
