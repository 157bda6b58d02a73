package io.reminders.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Placement;
import io.reminders.delivery.Placement.Accepted;
import io.reminders.delivery.Placement.NotSent;
import io.reminders.delivery.Placement.Rejected;
import io.reminders.delivery.Placement.Retry;
import io.reminders.delivery.Placement.Unconfirmed;
import io.reminders.delivery.Reason;
import io.reminders.delivery.Reason.Family;
import io.reminders.delivery.Reasons;
import io.reminders.delivery.Reference;
import java.time.Duration;
import java.util.Optional;
import okhttp3.Headers;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassificationTest {
    private final Classification classification = new Classification(() -> Samples.NOW);

    @Test
    void nothing_left() {
        assertThat(classification.of(new Exchange.Stayed(Reasons.SEND_BUDGET)))
                .isEqualTo(new NotSent(Reasons.SEND_BUDGET));
    }

    @Test
    void the_answer_was_lost() {
        Reason lost = new Reason(Family.NETWORK, "timeout");

        assertThat(classification.of(new Exchange.Lost(lost))).isEqualTo(new Unconfirmed(lost));
    }

    @Test
    void a_201_with_an_id() {
        assertThat(of(201, "{\"id\":\"call-1\",\"status\":\"queued\"}")).isEqualTo(accepted());
    }

    @Test
    void a_201_that_waits_for_a_line() {
        assertThat(of(201, "{\"id\":\"call-1\",\"subscriptionLimits\":{\"concurrencyBlocked\":true}}"))
                .isEqualTo(accepted());
    }

    @Test
    void a_201_that_has_already_ended() {
        assertThat(of(201, "{\"id\":\"call-1\",\"status\":\"ended\",\"endedReason\":\"call.start.error-x\"}"))
                .isEqualTo(accepted());
    }

    @Test
    void a_201_of_the_batch_form() {
        assertThat(of(201, "{\"results\":[{\"id\":\"call-1\"}],\"errors\":[]}")).isEqualTo(accepted());
    }

    @Test
    void a_201_of_the_batch_form_that_refuses() {
        String body = "{\"results\":[],\"errors\":[{\"customer\":{},\"error\":"
                + "\"customer.number must be a valid phone number in the E.164 format.\"}]}";

        assertThat(of(201, body)).isEqualTo(rejected(Family.RECIPIENT, "http-201 customer.number"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"id\":7}",
                "{\"id\":\"\"}",
                "{\"id\":\"call-",
                "<html>",
                "[]",
                "null",
                "{\"id\":null}"
            })
    void a_201_without_an_id(String body) {
        assertThat(of(201, body)).isEqualTo(new Unconfirmed(new Reason(Family.PROVIDER, "http-201 without an id")));
    }

    @Test
    void a_201_whose_id_cannot_be_kept() {
        assertThat(of(201, "{\"id\":\"" + "x".repeat(121) + "\"}")).isInstanceOf(Unconfirmed.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 304, 307, 308})
    void a_redirect(int status) {
        assertThat(of(status, "")).isEqualTo(rejected(Family.CONFIGURATION, "http-" + status));
    }

    @Test
    void a_400_about_the_number_as_a_list() {
        assertThat(of(
                        400,
                        error("[\"customer.number must be a valid phone number in the E.164 format. Hot tip, you"
                                + " may be missing the country code (Eg. US: +1).\"]")))
                .isEqualTo(rejected(Family.RECIPIENT, "http-400 customer.number"));
    }

    @Test
    void a_400_about_the_number_as_a_text() {
        assertThat(of(400, error("\"customer.number must be a valid phone number\"")))
                .isEqualTo(rejected(Family.RECIPIENT, "http-400 customer.number"));
    }

    @Test
    void a_400_about_the_number_and_more_is_a_defect_of_ours() {
        assertThat(of(400, error("[\"customer.number must be valid\",\"property voice should not exist\"]")))
                .isEqualTo(rejected(Family.CONTENT, "http-400 customer.number voice"));
    }

    @Test
    void a_400_about_a_property_beside_the_number() {
        assertThat(of(400, error("[\"customer.numberE164CheckEnabled must be a boolean value\"]")))
                .isEqualTo(rejected(Family.CONTENT, "http-400 customer"));
    }

    @Test
    void a_400_of_the_validator() {
        assertThat(of(
                        400,
                        error("[\"assistant.property silenceTimeoutSeconds should not exist\","
                                + "\"each value in assistant.serverMessages must be one of the following values\","
                                + "\"assistant.maxDurationSeconds must not be less than 10\"]")))
                .isEqualTo(rejected(
                        Family.CONTENT, "http-400 assistant assistant.serverMessages assistant.maxDurationSeconds"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{}", "{\"message\":7}", "{\"message\":[]}", "{\"message\":[7,null]}"})
    void a_400_without_a_text(String body) {
        assertThat(of(400, body)).isEqualTo(rejected(Family.CONTENT, "http-400"));
    }

    @Test
    void a_400_about_an_unknown_id() {
        assertThat(of(400, error("\"Couldn't Find Phone Number 4711\"")))
                .isEqualTo(rejected(Family.CONFIGURATION, "http-400"));
    }

    @Test
    void a_400_about_concurrency() {
        assertThat(of(400, error("\"Over Concurrency Limit\""))).isEqualTo(limited("http-400 concurrency"));
    }

    @Test
    void a_400_about_a_rate_limit() {
        assertThat(of(400, error("\"Rate Limit exceeded\""))).isEqualTo(limited("http-400 rate limit"));
    }

    @Test
    void a_400_about_a_daily_limit_waits_as_long_as_the_port_knows() {
        assertThat(of(400, error("\"Numbers Bought On Vapi Have A Daily Outbound Call Limit.\"")))
                .isEqualTo(new Rejected(
                        new Reason(Family.LIMIT, "http-400 daily limit"),
                        Retry.ALLOWED,
                        Optional.of(Duration.ofHours(1))));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 402, 403, 404})
    void a_refusal_of_the_account(int status) {
        assertThat(of(status, error("\"Unauthorized\""))).isEqualTo(rejected(Family.CONFIGURATION, "http-" + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {425, 429})
    void a_limit(int status) {
        assertThat(of(status, error("\"Rate limit exceeded\""))).isEqualTo(limited("http-" + status));
    }

    @Test
    void a_limit_that_says_how_long() {
        assertThat(of(429, "", "Retry-After", "7"))
                .isEqualTo(new Rejected(
                        new Reason(Family.LIMIT, "http-429"), Retry.ALLOWED, Optional.of(Duration.ofSeconds(7))));
    }

    @ParameterizedTest
    @ValueSource(ints = {405, 406, 409, 410, 413, 415, 421, 422, 451, 499})
    void any_other_4xx(int status) {
        assertThat(of(status, "")).isEqualTo(rejected(Family.CONTENT, "http-" + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 501, 502, 503, 504, 505, 520, 599, 600, 999, 100})
    void doubt(int status) {
        assertThat(of(status, error("\"Internal Server Error\"")))
                .isEqualTo(new Unconfirmed(new Reason(Family.PROVIDER, "http-" + status)));
    }

    @Test
    void doubt_with_a_wait() {
        assertThat(of(503, "", "Retry-After", "30"))
                .isEqualTo(
                        new Unconfirmed(new Reason(Family.PROVIDER, "http-503"), Optional.of(Duration.ofSeconds(30))));
    }

    private Placement of(int status, String body, String... headers) {
        return classification.of(new Exchange.Answered(status, Headers.of(headers), ByteString.encodeUtf8(body)));
    }

    private static String error(String message) {
        return "{\"message\":" + message + ",\"error\":\"Bad Request\",\"statusCode\":400,\"new\":{}}";
    }

    private static Placement accepted() {
        return new Accepted(new Reference("call-1"));
    }

    private static Placement rejected(Family family, String code) {
        return new Rejected(new Reason(family, code), Retry.FINAL);
    }

    private static Placement limited(String code) {
        return new Rejected(new Reason(Family.LIMIT, code), Retry.ALLOWED);
    }
}
