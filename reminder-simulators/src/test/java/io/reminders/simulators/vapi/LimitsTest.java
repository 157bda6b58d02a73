package io.reminders.simulators.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each limit of the documentation, at its last good and its first bad value. */
class LimitsTest {

    private static final String E164 = "customer.number must be a valid phone number in the E.164 format."
            + " Hot tip, you may be missing the country code (Eg. US: +1).";

    @RegisterExtension
    private final SimulatedVapi vapi = SimulatedVapi.usual();

    static Stream<Arguments> limits() {
        return Stream.of(
                limit("/name", text(40), text(41), "name must be shorter than or equal to 40 characters"),
                limit("/customer/number", "\"+40721234567\"", "\"0721234567\"", E164),
                limit("/customer/number", "\"+123456789012345\"", "\"+1234567890123456\"", E164),
                shorter("/customer/name", 40),
                shorter("/customer/email", 40),
                shorter("/customer/externalId", 40),
                shorter("/customer/extension", 10),
                shorter("/assistant/name", 40),
                shorter("/assistant/voicemailMessage", 1000),
                shorter("/assistant/endCallMessage", 1000),
                shorter("/assistantOverrides/voicemailMessage", 1000),
                least("/assistant/maxDurationSeconds", "10", "9"),
                most("/assistant/maxDurationSeconds", "43200", "43201"),
                most("/assistant/keypadInputPlan/timeoutSeconds", "10", "11"),
                values("/assistant/keypadInputPlan/delimiters", "\"#\"", "\"%\"", "#, *, "),
                values(
                        "/assistant/firstMessageMode",
                        "\"assistant-waits-for-user\"",
                        "\"loud\"",
                        "assistant-speaks-first, assistant-waits-for-user,"
                                + " assistant-speaks-first-with-model-generated-message"),
                values("/assistant/voicemailDetection", "\"off\"", "\"on\"", "off"),
                values(
                        "/assistant/voicemailDetection",
                        "{\"provider\":\"google\"}",
                        "{\"provider\":\"carrier\"}",
                        ".provider",
                        "vapi, google, openai, twilio"),
                limit(
                        "/assistant/voicemailDetection",
                        "{\"provider\":\"vapi\",\"beepMaxAwaitSeconds\":30}",
                        "{\"provider\":\"vapi\",\"beepMaxAwaitSeconds\":31}",
                        "assistant.voicemailDetection.beepMaxAwaitSeconds must not be greater than 30"),
                limit(
                        "/assistant/voicemailDetection",
                        "{\"provider\":\"vapi\",\"backoffPlan\":{\"frequencySeconds\":2.5}}",
                        "{\"provider\":\"vapi\",\"backoffPlan\":{\"frequencySeconds\":2}}",
                        "assistant.voicemailDetection.backoffPlan.frequencySeconds must not be less than 2.5"),
                limit(
                        "/assistant/endCallPhrases",
                        "[\"by\"]",
                        "[\"bye\",\"b\"]",
                        "assistant.endCallPhrases.1 must be longer than or equal to 2 characters"),
                limit(
                        "/assistant/transportConfigurations",
                        "[{\"provider\":\"twilio\",\"timeout\":600}]",
                        "[{\"provider\":\"twilio\",\"timeout\":601}]",
                        "assistant.transportConfigurations.0.timeout must not be greater than 600"),
                limit(
                        "/assistant/serverMessages",
                        "[\"status-update\"]",
                        "[\"status\"]",
                        "assistant.serverMessages.0 must be one of the following values: "
                                + String.join(", ", AssistantRules.SERVER_MESSAGES)),
                limit(
                        "/assistant/server",
                        "{\"url\":\"http://127.0.0.1:1/\"}",
                        "{\"url\":\"localhost\"}",
                        "assistant.server.url must be a URL address"),
                limit(
                        "/assistant/server",
                        "{\"headers\":{\"X-Secret\":\"s\"}}",
                        "{\"headers\":{\"X-Secret\":\"s\\r\\nX-Other: o\"}}",
                        "assistant.server.headers must hold one line of text each"),
                most("/assistant/server/timeoutSeconds", "300", "301"),
                least("/assistant/server/timeoutSeconds", "1", "0.5"),
                most("/assistant/server/backoffPlan/maxRetries", "10", "11"),
                most("/assistant/server/backoffPlan/baseDelaySeconds", "10", "10.5"),
                values("/assistant/server/backoffPlan/type", "\"fixed\"", "\"random\"", "fixed, exponential"),
                limit(
                        "/schedulePlan/earliestAt",
                        "\"2026-08-20T10:00:00Z\"",
                        "\"2026-08-20\"",
                        "schedulePlan.earliestAt must be a valid ISO 8601 date string"));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void the_last_good_value_is_taken(String path, String good, String bad, String message) {
        assertThat(vapi.call(CallBody.to(CallBody.ADA).with(path, good)).status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @MethodSource("limits")
    void the_first_bad_value_is_refused(String path, String good, String bad, String message) {
        var response = vapi.call(CallBody.to(CallBody.ADA).with(path, bad));

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.messages()).containsExactly(message);
    }

    @Test
    void the_documented_sample_is_taken() {
        assertThat(vapi.call(CallBody.documented()).status()).isEqualTo(201);
    }

    @Test
    void the_number_may_be_anything_plain_if_the_request_says_so() {
        var relaxed = CallBody.to("12345abc").with("/customer/numberE164CheckEnabled", "false");

        assertThat(vapi.call(relaxed).status()).isEqualTo(201);
        assertThat(vapi.call(relaxed.with("/customer/number", "\"12-34\"")).messages())
                .containsExactly("customer.number must match /^\\+?[a-zA-Z0-9]+$/ regular expression");
        assertThat(vapi.call(relaxed.with("/customer/number", "\"12\"")).messages())
                .containsExactly("customer.number must be longer than or equal to 3 characters");
        assertThat(vapi.call(relaxed.with("/customer/number", "\"" + "1".repeat(41) + "\""))
                        .messages())
                .containsExactly("customer.number must be shorter than or equal to 40 characters");
    }

    @Test
    void a_plan_needs_a_start() {
        var response = vapi.call(CallBody.to(CallBody.ADA).with("/schedulePlan/latestAt", "\"2026-08-20T10:00:00Z\""));

        assertThat(response.messages()).containsExactly("schedulePlan.earliestAt should not be empty");
    }

    @Test
    void several_mistakes_are_reported_together() {
        var response = vapi.call(CallBody.to("0721").with("/name", "7").with("/assistant/firstMessage", "true"));

        assertThat(response.messages())
                .containsExactlyInAnyOrder("name must be a string", "assistant.firstMessage must be a string", E164);
    }

    private static Arguments limit(String path, String good, String bad, String message) {
        return Arguments.of(path, good, bad, message);
    }

    private static Arguments shorter(String path, int longest) {
        return limit(
                path,
                text(longest),
                text(longest + 1),
                dotted(path) + " must be shorter than or equal to " + longest + " characters");
    }

    private static Arguments least(String path, String good, String bad) {
        return limit(path, good, bad, dotted(path) + " must not be less than " + good);
    }

    private static Arguments most(String path, String good, String bad) {
        return limit(path, good, bad, dotted(path) + " must not be greater than " + good);
    }

    private static Arguments values(String path, String good, String bad, String values) {
        return values(path, good, bad, "", values);
    }

    private static Arguments values(String path, String good, String bad, String suffix, String values) {
        return limit(path, good, bad, dotted(path) + suffix + " must be one of the following values: " + values);
    }

    private static String dotted(String path) {
        return path.substring(1).replace('/', '.');
    }

    private static String text(int length) {
        return "\"" + "x".repeat(length) + "\"";
    }
}
