package io.reminders.vapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Evidence;
import io.reminders.delivery.Fact;
import io.reminders.delivery.Outcome;
import io.reminders.delivery.Outcome.Contact;
import io.reminders.delivery.Placement.Accepted;
import io.reminders.delivery.Placement.Retry;
import io.reminders.delivery.Reason;
import io.reminders.delivery.Reason.Family;
import io.reminders.delivery.Reference;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerMessageTest {
    private static final Reference CALL = new Reference("call-1");
    private static final String NAMED = "{\"id\":\"call-1\",\"name\":\"" + Samples.KEY + "\"}";

    @ParameterizedTest
    @ValueSource(strings = {"scheduled", "queued", "ringing", "in-progress", "forwarding"})
    void a_call_under_way_was_accepted(String status) {
        assertThat(evidence("\"type\":\"status-update\",\"status\":\"" + status + "\",\"call\":" + NAMED))
                .containsExactly(new Evidence(
                        "vapi",
                        Optional.of(Samples.KEY),
                        Optional.of(CALL),
                        new Fact.Placed(new Accepted(CALL)),
                        "vapi status-update " + status + " call-1"));
    }

    @Test
    void an_end_that_is_certain_is_an_outcome_at_once() {
        assertThat(evidence(
                        "\"type\":\"status-update\",\"status\":\"ended\",\"endedReason\":\"customer-busy\",\"call\":"
                                + NAMED))
                .containsExactly(new Evidence(
                        "vapi",
                        Optional.of(Samples.KEY),
                        Optional.of(CALL),
                        new Fact.Ended(new Outcome.Unanswered(Outcome.Unanswered.Cause.BUSY), CALL),
                        "vapi status-update ended call-1"));
    }

    @Test
    void an_end_that_depends_on_a_start_waits_for_the_report() {
        assertThat(fact(
                        "\"type\":\"status-update\",\"status\":\"ended\",\"endedReason\":\"silence-timed-out\",\"call\":"
                                + NAMED))
                .isEqualTo(new Fact.Placed(new Accepted(CALL)));
    }

    @Test
    void an_end_with_a_start_is_an_outcome_at_once() {
        assertThat(fact("\"type\":\"status-update\",\"status\":\"ended\",\"endedReason\":\"silence-timed-out\","
                        + "\"call\":{\"id\":\"call-1\",\"startedAt\":\"2026-08-20T13:00:05.000Z\"}"))
                .isEqualTo(new Fact.Ended(new Outcome.Answered(), CALL));
    }

    @Test
    void an_end_without_a_reason_proves_acceptance_only() {
        assertThat(fact("\"type\":\"status-update\",\"status\":\"ended\",\"call\":" + NAMED))
                .isEqualTo(new Fact.Placed(new Accepted(CALL)));
        assertThat(fact("\"type\":\"end-of-call-report\",\"endedReason\":[],\"call\":" + NAMED))
                .isEqualTo(new Fact.Placed(new Accepted(CALL)));
    }

    @Test
    void a_report_with_a_start() {
        assertThat(evidence("\"type\":\"end-of-call-report\",\"endedReason\":\"pipeline-error-x-503-y\","
                        + "\"startedAt\":\"2026-08-20T13:00:05.000Z\",\"artifact\":{\"transcript\":\"AI: Hello\"},"
                        + "\"analysis\":{},\"call\":" + NAMED))
                .containsExactly(new Evidence(
                        "vapi",
                        Optional.of(Samples.KEY),
                        Optional.of(CALL),
                        new Fact.Ended(failed("pipeline-error-x-503-y", Contact.POSSIBLE), CALL),
                        "vapi end-of-call-report  call-1"));
    }

    @Test
    void a_report_without_a_start_excludes_contact() {
        assertThat(fact("\"type\":\"end-of-call-report\",\"endedReason\":\"twilio-failed-to-connect-call\",\"call\":"
                        + NAMED))
                .isEqualTo(new Fact.Ended(failed("twilio-failed-to-connect-call", Contact.EXCLUDED), CALL));
    }

    @Test
    void a_reason_within_the_call_is_found_too() {
        assertThat(fact("\"type\":\"end-of-call-report\",\"call\":{\"id\":\"call-1\",\"endedReason\":\"voicemail\"}"))
                .isEqualTo(new Fact.Ended(new Outcome.Voicemail(), CALL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"call\":{\"id\":\"call-1\",\"assistant\":{\"metadata\":{\"attemptKey\":\"KEY\"}}}",
                "\"call\":{\"id\":\"call-1\",\"assistantOverrides\":{\"metadata\":{\"attemptKey\":\"KEY\"}}}",
                "\"call\":{\"id\":\"call-1\",\"name\":\"renamed by hand\",\"customer\":{\"externalId\":\"KEY\"}}",
                "\"call\":{\"id\":\"call-1\"},\"customer\":{\"externalId\":\"KEY\"}",
                "\"call\":{\"id\":\"call-1\"},\"assistant\":{\"metadata\":{\"attemptKey\":\"KEY\"}}"
            })
    void the_key_is_found_wherever_the_request_put_it(String call) {
        String message = "\"type\":\"status-update\",\"status\":\"queued\"," + call.replace("KEY", Samples.KEY.value());

        assertThat(evidence(message).get(0).key()).contains(Samples.KEY);
    }

    @Test
    void a_call_without_a_key_of_ours_is_named_by_its_reference() {
        Evidence evidence = evidence("\"type\":\"status-update\",\"status\":\"queued\","
                        + "\"call\":{\"id\":\"call-1\",\"name\":\"somebody else's\"}")
                .get(0);

        assertThat(evidence.key()).isEmpty();
        assertThat(evidence.reference()).contains(CALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"type\":\"tool-calls\",\"call\":{\"id\":\"call-1\"}",
                "\"type\":\"a-type-of-2031\",\"call\":{\"id\":\"call-1\"}",
                "\"type\":7,\"call\":{\"id\":\"call-1\"}",
                "\"type\":\"status-update\",\"status\":\"not-found\",\"call\":{\"id\":\"call-1\"}",
                "\"type\":\"status-update\",\"status\":\"a-status-of-2031\",\"call\":{\"id\":\"call-1\"}",
                "\"type\":\"status-update\",\"status\":{},\"call\":{\"id\":\"call-1\"}",
                "\"type\":\"status-update\",\"status\":\"queued\"",
                "\"type\":\"status-update\",\"status\":\"queued\",\"call\":{\"id\":7}",
                "\"type\":\"status-update\",\"status\":\"queued\",\"call\":[]"
            })
    void what_is_not_known_proves_nothing(String message) {
        assertThat(evidence(message)).isEmpty();
    }

    @Test
    void the_same_message_again_has_the_same_name() {
        String message = "\"type\":\"status-update\",\"status\":\"ringing\",\"call\":" + NAMED;

        assertThat(evidence(message + ",\"timestamp\":1")).isEqualTo(evidence(message + ",\"timestamp\":2"));
    }

    @Test
    void a_long_id_still_has_a_name_that_can_be_kept() {
        String id = "x".repeat(120);

        Evidence evidence = evidence(
                        "\"type\":\"status-update\",\"status\":\"ringing\",\"call\":{\"id\":\"" + id + "\"}")
                .get(0);

        assertThat(evidence.dedupKey()).hasSize(64);
        String prefix = "vapi status-update ringing ";
        String fitting = "x".repeat(120 - prefix.length());
        assertThat(evidence("\"type\":\"status-update\",\"status\":\"ringing\",\"call\":{\"id\":\"" + fitting + "\"}")
                        .get(0)
                        .dedupKey())
                .isEqualTo(prefix + fitting);
    }

    private static Outcome failed(String reason, Contact contact) {
        return new Outcome.Failed(new Reason(Family.PROVIDER, reason), contact, Retry.ALLOWED);
    }

    private static Fact fact(String message) {
        return evidence(message).get(0).fact();
    }

    private static List<Evidence> evidence(String message) {
        byte[] body = ("{\"message\":{" + message + ",\"unknown\":[{}]}}").getBytes(UTF_8);
        return VapiCallbacks.sharedSecret("vapi-secret")
                .receive(VapiCallbacksTest.headers("X-Vapi-Secret", "vapi-secret"), body)
                .match(VapiCallback.Verified::evidence, forged -> null, stale -> null, malformed -> null);
    }
}
