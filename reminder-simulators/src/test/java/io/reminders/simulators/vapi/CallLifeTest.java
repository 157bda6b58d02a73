package io.reminders.simulators.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of an accepted call, second by second. */
class CallLifeTest {

    private static final Duration TEN = Duration.ofSeconds(10);

    @RegisterExtension
    private final SimulatedVapi vapi = SimulatedVapi.usual();

    private final CallBody body = CallBody.to(CallBody.ADA);

    @Test
    void a_new_call_is_queued_and_has_no_sid() {
        var call = vapi.call(body).json();

        assertThat(call.path("id").asText()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(call.path("orgId").asText()).isNotEmpty();
        assertThat(call.path("type").asText()).isEqualTo("outboundPhoneCall");
        assertThat(call.path("status").asText()).isEqualTo("queued");
        assertThat(call.path("createdAt").asText()).isEqualTo("2026-08-20T09:00:00.000Z");
        assertThat(call.path("updatedAt").asText()).isEqualTo("2026-08-20T09:00:00.000Z");
        assertThat(call.path("name").asText()).isEqualTo("attempt-1");
        assertThat(call.path("customer").path("externalId").asText()).isEqualTo("rem_8f3c2a");
        assertThat(call.path("transport").has("callSid")).isFalse();
        assertThat(call.has("phoneCallProviderId")).isFalse();
        assertThat(call.path("subscriptionLimits").toString())
                .isEqualTo("{\"concurrencyBlocked\":false,\"concurrencyLimit\":10,\"remainingConcurrentCalls\":9}");
    }

    @Test
    void metadata_comes_back_and_secrets_do_not() {
        var call = vapi.call(body.with("/assistant/metadata", "{\"reminderId\":\"r1\"}")
                        .with(
                                "/assistant/server",
                                "{\"url\":\"http://127.0.0.1:1/\",\"headers\":{\"X-Vapi-Secret\":\"s\"}}"))
                .json();

        assertThat(call.path("assistant").path("metadata").path("reminderId").asText())
                .isEqualTo("r1");
        assertThat(call.path("assistant").has("server")).isFalse();
    }

    @Test
    void a_call_that_is_answered_rings_is_in_progress_and_ends() {
        vapi.script().otherwise(Behaviour.answered(TEN));
        var id = vapi.place(body);

        vapi.pass(0);
        assertThat(status(id)).isEqualTo("ringing");
        vapi.pass(5);
        assertThat(status(id)).isEqualTo("in-progress");
        vapi.pass(10);

        var call = vapi.get("/call/" + id).json();
        assertThat(call.path("status").asText()).isEqualTo("ended");
        assertThat(call.path("endedReason").asText()).isEqualTo("customer-ended-call");
        assertThat(call.path("startedAt").asText()).isEqualTo("2026-08-20T09:00:05.000Z");
        assertThat(call.path("endedAt").asText()).isEqualTo("2026-08-20T09:00:15.000Z");
        assertThat(call.path("updatedAt").asText()).isEqualTo("2026-08-20T09:00:15.000Z");
        assertThat(call.path("artifact").path("transcript").asText()).isEqualTo("AI: Dentist at three.");
        assertThat(call.path("analysis").isObject()).isTrue();
    }

    @Test
    void the_sid_is_there_once_dialling_has_begun() {
        var id = vapi.place(body);
        assertThat(vapi.get("/call/" + id).json().path("transport").has("callSid"))
                .isFalse();

        vapi.pass(0);

        var call = vapi.get("/call/" + id).json();
        assertThat(call.path("transport").path("callSid").asText()).matches("CA[0-9a-f]{32}");
        assertThat(call.path("phoneCallProviderId").asText())
                .isEqualTo(call.path("transport").path("callSid").asText());
    }

    @Test
    void a_busy_line_does_not_ring() {
        vapi.script().otherwise(Behaviour.busy());

        var call = ended();

        assertThat(call.endedReason()).contains("customer-busy");
        assertThat(call.rangAt()).isEmpty();
        assertThat(call.startedAt()).isEmpty();
    }

    @Test
    void a_call_that_nobody_answers_rings_for_a_while() {
        vapi.script().otherwise(Behaviour.unanswered(Duration.ofSeconds(30)));

        var call = ended();

        assertThat(call.endedReason()).contains("customer-did-not-answer");
        assertThat(call.rangAt()).contains(SimulatedVapi.NINE);
        assertThat(call.endedAt()).contains(SimulatedVapi.NINE.plusSeconds(30));
        assertThat(call.startedAt()).isEmpty();
        assertThat(call.heard()).isEmpty();
    }

    @Test
    void ringing_ends_after_a_minute_or_when_the_request_says() {
        vapi.script().otherwise(Behaviour.unanswered());

        assertThat(ended().endedAt()).contains(SimulatedVapi.NINE.plusSeconds(60));
        var impatient = body.with("/assistant/transportConfigurations", "[{\"provider\":\"twilio\",\"timeout\":20}]");
        var begun = vapi.timeline().instant();
        assertThat(ended(impatient).endedAt()).contains(begun.plusSeconds(20));
    }

    @Test
    void another_carriers_patience_does_not_count() {
        vapi.script().otherwise(Behaviour.unanswered());

        var call = ended(body.with("/assistant/transportConfigurations", "[{\"provider\":\"vonage\",\"timeout\":20}]"));

        assertThat(call.endedAt()).contains(SimulatedVapi.NINE.plusSeconds(60));
    }

    @Test
    void times_are_whole_milliseconds() {
        vapi.timeline().advance(Duration.ofNanos(1_999_999));

        assertThat(vapi.call(body).json().path("createdAt").asText()).isEqualTo("2026-08-20T09:00:00.001Z");
        assertThat(vapi.ledger().calls().get(0).acceptedAt()).isEqualTo(SimulatedVapi.NINE.plusMillis(1));
    }

    @Test
    void who_answers_after_the_caller_gave_up_does_not_answer() {
        vapi.script().otherwise(Behaviour.answered(TEN).afterRinging(Duration.ofSeconds(60)));

        assertThat(ended().endedReason()).contains("customer-did-not-answer");
    }

    @Test
    void a_call_lasts_no_longer_than_the_request_says() {
        vapi.script().otherwise(Behaviour.answered(Duration.ofHours(1)));

        var call = ended(body.with("/assistant/maxDurationSeconds", "30"));

        assertThat(call.endedReason()).contains("exceeded-max-duration");
        assertThat(call.endedAt()).contains(SimulatedVapi.NINE.plusSeconds(35));
    }

    @Test
    void a_mailbox_that_is_looked_for_hears_the_message_for_mailboxes() {
        vapi.script().otherwise(Behaviour.voicemail());

        var call = ended(body.with("/assistant/voicemailDetection", "{\"provider\":\"vapi\"}")
                .with("/assistant/voicemailMessage", "\"Please call back.\""));

        assertThat(call.endedReason()).contains("voicemail");
        assertThat(call.heard()).containsExactly("Please call back.");
        assertThat(call.endedAt()).contains(SimulatedVapi.NINE.plusSeconds(35));
    }

    @Test
    void a_mailbox_without_a_message_is_hung_up_on() {
        vapi.script().otherwise(Behaviour.voicemail());

        var call = ended(body.with("/assistant/voicemailDetection", "{\"provider\":\"vapi\"}"));

        assertThat(call.endedReason()).contains("voicemail");
        assertThat(call.heard()).isEmpty();
        assertThat(call.endedAt()).isEqualTo(call.startedAt());
    }

    @Test
    void a_mailbox_that_is_not_looked_for_is_spoken_to_like_a_person() {
        vapi.script().otherwise(Behaviour.voicemail());

        var call = ended(body.with("/assistant/voicemailDetection", "\"off\"")
                .with("/assistant/voicemailMessage", "\"Please call back.\""));

        assertThat(call.endedReason()).contains("silence-timed-out");
        assertThat(call.heard()).containsExactly("Dentist at three.");
    }

    @Test
    void a_call_may_end_before_it_is_dialled() {
        vapi.script().otherwise(Behaviour.notStarted("call.start.error-subscription-insufficient-credits"));
        var id = vapi.place(body);

        vapi.pass(0);

        var call = vapi.get("/call/" + id).json();
        assertThat(call.path("status").asText()).isEqualTo("ended");
        assertThat(call.path("endedReason").asText()).isEqualTo("call.start.error-subscription-insufficient-credits");
        assertThat(call.has("startedAt")).isFalse();
        assertThat(call.has("phoneCallProviderId")).isFalse();
        assertThat(vapi.ledger().rung()).isEmpty();
    }

    @Test
    void a_call_may_stay_queued_for_good() {
        vapi.script().otherwise(Behaviour.neverDialled());
        var id = vapi.place(body);

        vapi.pass(86_400);

        assertThat(status(id)).isEqualTo("queued");
    }

    @Test
    void a_call_may_end_for_a_reason_that_nobody_has_heard_of() {
        vapi.script().otherwise(Behaviour.answered(TEN).endingWith("call.ended-by-comet"));

        assertThat(ended().endedReason()).contains("call.ended-by-comet");
    }

    @Test
    void keys_are_heard_where_the_request_listens() {
        vapi.script().otherwise(Behaviour.answered(TEN).pressing("1"));
        var id = vapi.place(body.with("/assistant/keypadInputPlan", "{\"enabled\":true}"));

        vapi.pass(60);

        var artifact = vapi.get("/call/" + id).json().path("artifact");
        assertThat(artifact.path("transcript").asText())
                .isEqualTo("AI: Dentist at three.\nUser: User's Keypad Entry: 1");
        var entry = artifact.path("messages").path(1);
        assertThat(entry.path("role").asText()).isEqualTo("user");
        assertThat(entry.path("message").asText()).isEqualTo("User's Keypad Entry: 1");
        assertThat(entry.path("secondsFromStart").asDouble()).isEqualTo(5.0);
        assertThat(entry.path("time").asLong())
                .isEqualTo(SimulatedVapi.NINE.plusSeconds(10).toEpochMilli());
    }

    @Test
    void keys_are_not_heard_elsewhere() {
        vapi.script().otherwise(Behaviour.answered(TEN).pressing("1"));
        var id = vapi.place(body);

        vapi.pass(60);

        assertThat(vapi.get("/call/" + id)
                        .json()
                        .path("artifact")
                        .path("transcript")
                        .asText())
                .isEqualTo("AI: Dentist at three.");
    }

    @Test
    void the_first_message_is_read_as_a_template() {
        var call = ended(body.with("/assistant/firstMessage", "\"Hi {{ name }}, {{unknown}}{% if x %}now\"")
                .with("/assistantOverrides/variableValues", "{\"name\":\"$1 Ada\"}"));

        assertThat(call.firstMessage()).contains("Hi {{ name }}, {{unknown}}{% if x %}now");
        assertThat(call.heard()).containsExactly("Hi $1 Ada, now");
    }

    @Test
    void an_override_wins() {
        var call = ended(body.with("/assistantOverrides/firstMessage", "\"Another one.\""));

        assertThat(call.firstMessage()).contains("Another one.");
    }

    @Test
    void an_assistant_that_waits_says_nothing() {
        assertThat(ended(body.with("/assistant/firstMessageMode", "\"assistant-waits-for-user\""))
                        .heard())
                .isEmpty();
    }

    @Test
    void a_number_may_behave_differently_from_call_to_call() {
        vapi.script()
                .whenCalled(CallBody.ADA, Behaviour.unanswered(TEN), Behaviour.busy(), Behaviour.answered(TEN))
                .otherwise(Behaviour.notStarted("other-number"));

        assertThat(ended().endedReason()).contains("customer-did-not-answer");
        assertThat(ended().endedReason()).contains("customer-busy");
        assertThat(ended().endedReason()).contains("customer-ended-call");
        assertThat(ended().endedReason()).contains("customer-ended-call");
        assertThat(ended(CallBody.to(CallBody.BOB)).endedReason()).contains("other-number");
    }

    @Test
    void a_planned_call_is_dialled_when_its_time_comes() {
        var id = vapi.place(body.with("/schedulePlan/earliestAt", "\"2026-08-20T11:00:00+02:00\"")
                .with("/schedulePlan/earliestAt", "\"2026-08-20T11:30:00+02:00\""));

        vapi.pass(1799);
        assertThat(status(id)).isEqualTo("scheduled");
        vapi.pass(1);
        assertThat(status(id)).isEqualTo("ringing");
    }

    @Test
    void a_plan_that_has_passed_means_now() {
        var id = vapi.place(body.with("/schedulePlan/earliestAt", "\"2026-08-20T08:00:00Z\""));

        vapi.pass(0);

        assertThat(status(id)).isEqualTo("ringing");
    }

    private String status(String id) {
        return vapi.get("/call/" + id).json().path("status").asText();
    }

    private RecordedCall ended() {
        return ended(body);
    }

    /** Places a call, lets ten minutes pass, and gives what became of it. */
    private RecordedCall ended(CallBody asked) {
        var id = vapi.place(asked);
        vapi.pass(600);
        return vapi.ledger().calls().stream()
                .filter(call -> call.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
