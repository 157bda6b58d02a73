package io.reminders.simulators.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.simulators.Reply;
import io.reminders.simulators.vapi.RecordedEvent.Fate;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a host's server hears of a call. */
class ServerEventTest {

    @RegisterExtension
    private final SimulatedVapi vapi =
            SimulatedVapi.with(builder -> builder.otherwise(Behaviour.answered(Duration.ofSeconds(10))));

    @RegisterExtension
    private final Host host = new Host();

    private final CallBody body = host.asks(CallBody.to(CallBody.ADA));

    @Test
    void each_change_of_status_is_told_and_then_the_end() {
        vapi.place(body);

        vapi.pass(0);
        assertThat(host.events()).containsExactly("status-update ringing");
        vapi.pass(5);
        assertThat(host.events()).containsExactly("status-update ringing", "status-update in-progress");
        vapi.pass(10);
        assertThat(host.events())
                .containsExactly(
                        "status-update ringing",
                        "status-update in-progress",
                        "status-update ended",
                        "end-of-call-report");
    }

    @Test
    void a_status_update_has_the_documented_shape() {
        vapi.script().otherwise(Behaviour.busy());
        var id = vapi.place(body.with("/assistant/metadata", "{\"reminderId\":\"r1\"}"));

        vapi.pass(1);

        var request = host.requests().get(0);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/hooks/vapi");
        assertThat(request.header("Content-Type")).contains("application/json");
        var message = host.messages().get(0);
        assertThat(message.path("status").asText()).isEqualTo("ended");
        assertThat(message.path("endedReason").asText()).isEqualTo("customer-busy");
        assertThat(message.path("timestamp").asLong())
                .isEqualTo(SimulatedVapi.NINE.plusSeconds(1).toEpochMilli());
        assertThat(message.path("call").path("id").asText()).isEqualTo(id);
        assertThat(message.path("call").path("name").asText()).isEqualTo("attempt-1");
        assertThat(message.path("call").path("status").asText()).isEqualTo("ended");
        assertThat(message.path("customer").path("externalId").asText()).isEqualTo("rem_8f3c2a");
        assertThat(message.path("assistant").path("metadata").path("reminderId").asText())
                .isEqualTo("r1");
    }

    @Test
    void a_reason_comes_with_the_end_only() {
        vapi.place(body);

        vapi.pass(60);

        assertThat(host.messages().get(0).has("endedReason")).isFalse();
        assertThat(host.messages().get(1).has("endedReason")).isFalse();
        assertThat(host.messages().get(2).has("endedReason")).isTrue();
    }

    @Test
    void the_report_has_the_documented_shape() {
        vapi.script().otherwise(Behaviour.answered(Duration.ofSeconds(10)).pressing("1"));
        var id = vapi.place(body.with("/assistant/keypadInputPlan", "{\"enabled\":true}"));

        vapi.pass(60);

        var report = host.messages().get(3);
        assertThat(report.path("type").asText()).isEqualTo("end-of-call-report");
        assertThat(report.path("endedReason").asText()).isEqualTo("customer-ended-call");
        assertThat(report.path("startedAt").asText()).isEqualTo("2026-08-20T09:00:05.000Z");
        assertThat(report.path("endedAt").asText()).isEqualTo("2026-08-20T09:00:15.000Z");
        assertThat(report.path("cost").isNumber()).isTrue();
        assertThat(report.path("call").path("id").asText()).isEqualTo(id);
        assertThat(report.path("analysis").isObject()).isTrue();
        assertThat(report.path("artifact").path("transcript").asText())
                .isEqualTo("AI: Dentist at three.\nUser: User's Keypad Entry: 1");
        assertThat(report.path("artifact")
                        .path("messages")
                        .path(1)
                        .path("message")
                        .asText())
                .isEqualTo("User's Keypad Entry: 1");
    }

    @Test
    void a_tool_is_called_in_the_form_of_the_schema() {
        callTool(ToolCallShape.FUNCTION);

        assertThat(toolCalls())
                .isEqualTo("{\"id\":\"call_confirm\",\"type\":\"function\",\"function\":"
                        + "{\"name\":\"confirm\",\"arguments\":\"{\\\"choice\\\":1}\"}}");
    }

    @Test
    void a_tool_is_called_in_the_form_of_the_guides() {
        callTool(ToolCallShape.PARAMETERS);

        assertThat(toolCalls())
                .isEqualTo("{\"id\":\"call_confirm\",\"name\":\"confirm\",\"parameters\":{\"choice\":1}}");
    }

    @Test
    void only_what_was_asked_for_is_told() {
        vapi.place(body.with("/assistant/serverMessages", "[\"end-of-call-report\"]"));

        vapi.pass(60);

        assertThat(host.events()).containsExactly("end-of-call-report");
    }

    @Test
    void an_override_says_where_to() {
        var elsewhere =
                CallBody.parse(body.text()).path("assistant").path("server").toString();
        vapi.place(body.with("/assistant/server/url", "\"http://127.0.0.1:1/\"")
                .with("/assistantOverrides/server", elsewhere));

        vapi.pass(0);

        assertThat(host.events()).containsExactly("status-update ringing");
    }

    @Test
    void the_server_of_the_phone_number_is_told_where_the_assistant_has_none() {
        var server =
                CallBody.parse(body.text()).path("assistant").path("server").toString();
        vapi.place(CallBody.to(CallBody.ADA)
                .without("phoneNumberId")
                .with(
                        "/phoneNumber",
                        "{\"twilioPhoneNumber\":\"+15551234567\",\"twilioAccountSid\":\"AC1\",\"twilioAuthToken\":\"t\"}")
                .with("/phoneNumber/server", server));

        vapi.pass(0);

        assertThat(host.events()).containsExactly("status-update ringing");
        assertThat(host.requests().get(0).body()).doesNotContain("twilioAuthToken");
    }

    @Test
    void a_planned_call_is_silent_until_it_rings() {
        vapi.place(body.with("/schedulePlan/earliestAt", "\"2026-08-20T09:30:00Z\""));

        vapi.pass(1800);

        assertThat(host.events()).containsExactly("status-update ringing");
    }

    @Test
    void headers_of_the_request_are_sent_along() {
        vapi.place(body.with("/assistant/server/headers", "{\"X-Vapi-Secret\":\"s3cret\"}"));

        vapi.pass(0);

        assertThat(host.requests().get(0).header("X-Vapi-Secret")).contains("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://app.example.com/hooks/vapi", "http://192.0.2.1/", "http://app.example.com/"})
    void nothing_is_posted_to_another_machine(String url) {
        vapi.place(body.with("/assistant/server/url", "\"" + url + "\""));

        vapi.pass(0);

        assertThat(vapi.ledger().events()).extracting(RecordedEvent::fate).containsExactly(Fate.NOT_LOOPBACK);
    }

    @Test
    void without_a_plan_nothing_is_posted_again() {
        host.answers(VapiError.of(503));
        vapi.place(body.with("/assistant/serverMessages", "[\"end-of-call-report\"]"));

        vapi.pass(3600);

        assertThat(host.events()).hasSize(1);
        assertThat(vapi.ledger().events()).extracting(RecordedEvent::answer).containsExactly(OptionalInt.of(503));
    }

    @Test
    void an_exponential_plan_waits_twice_as_long_each_time() {
        host.answers(VapiError.of(503));
        vapi.place(planned("{\"type\":\"exponential\",\"maxRetries\":3,\"baseDelaySeconds\":2}"));

        vapi.pass(3600);

        assertThat(secondsPosted()).containsExactly(15L, 17L, 21L, 29L);
    }

    @Test
    void a_fixed_plan_waits_equally_long_each_time() {
        host.answers(Reply.reset());
        vapi.place(planned("{\"type\":\"fixed\",\"maxRetries\":2,\"baseDelaySeconds\":10}"));

        vapi.pass(3600);

        assertThat(secondsPosted()).containsExactly(15L, 25L, 35L);
        assertThat(vapi.ledger().events()).extracting(RecordedEvent::fate).containsOnly(Fate.UNANSWERED);
    }

    @Test
    void a_plan_ends_with_success_or_an_excluded_status() {
        host.answers(VapiError.of(404));
        vapi.place(planned("{\"type\":\"fixed\",\"maxRetries\":2,\"excludedStatusCodes\":[404]}"));
        vapi.pass(60);
        assertThat(host.events()).hasSize(1);

        host.answers(Reply.json(204, ""));
        vapi.place(planned("{\"type\":\"fixed\",\"maxRetries\":2}"));
        vapi.pass(60);
        assertThat(host.events()).hasSize(2);
    }

    @Test
    void the_ledger_knows_what_was_posted() {
        var id = vapi.place(body);

        vapi.pass(0);

        assertThat(vapi.ledger().events())
                .containsExactly(new RecordedEvent(
                        SimulatedVapi.NINE, id, "status-update", "ringing", 1, Fate.ANSWERED, OptionalInt.of(200)));
    }

    private CallBody planned(String plan) {
        return body.with("/assistant/serverMessages", "[\"end-of-call-report\"]")
                .with("/assistant/server/backoffPlan", plan);
    }

    private void callTool(ToolCallShape shape) {
        vapi.script()
                .otherwise(Behaviour.answered(Duration.ofSeconds(10)).callingTool("confirm", "{\"choice\":1}", shape));
        vapi.place(body);
        vapi.pass(60);
    }

    private String toolCalls() {
        var message = host.messages().get(2);
        assertThat(message.path("type").asText()).isEqualTo("tool-calls");
        assertThat(message.path("toolWithToolCallList").path(0).path("toolCall"))
                .isEqualTo(message.path("toolCallList").path(0));
        return message.path("toolCallList").path(0).toString();
    }

    private List<Long> secondsPosted() {
        return vapi.ledger().events().stream()
                .map(event -> Duration.between(SimulatedVapi.NINE, event.at()).toSeconds())
                .toList();
    }
}
