package io.reminders.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** One test for each thing that no public source settles. */
class VapiAssumptionsTest {

    @Test
    void not_there_is_believed_after_a_quarter_of_an_hour() {
        assertThat(VapiAssumptions.QUIET_PERIOD).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void the_clocks_are_less_than_two_minutes_apart() {
        assertThat(VapiAssumptions.CLOCK_DIFFERENCE).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void a_model_is_always_sent() {
        assertThat(VapiAssumptions.MODEL).isEqualTo(new Model("openai", "gpt-4o-mini"));
    }

    @Test
    void a_late_request_is_not_known_to_be_refused_so_no_such_promise_is_made() {
        try (VapiCallGateway gateway =
                VapiCallGateway.builder("key").phoneNumberId("id").build()) {
            assertThat(gateway.terms()).hasToString("lookup=PT15M tracking");
        }
    }

    @Test
    void a_daily_limit_is_known_by_its_words_and_by_no_number() {
        assertThat("Daily Outbound Call Limit").containsPattern(VapiAssumptions.DAILY_LIMIT);
        assertThat("Concurrency Limit").doesNotContainPattern(VapiAssumptions.DAILY_LIMIT);
    }

    @Test
    void a_limit_of_simultaneous_calls_is_known_by_its_words() {
        assertThat("Over Concurrency Limit").containsPattern(VapiAssumptions.CONCURRENCY);
        assertThat("too many concurrent calls").containsPattern(VapiAssumptions.CONCURRENCY);
    }

    @Test
    void a_limit_of_requests_is_known_by_its_words() {
        assertThat("Rate limit exceeded").containsPattern(VapiAssumptions.RATE_LIMIT);
    }

    @Test
    void a_wait_comes_in_the_usual_header() {
        assertThat(VapiAssumptions.RETRY_AFTER).isEqualTo("Retry-After");
    }

    @Test
    void a_character_of_a_limit_is_a_utf_16_unit() {
        assertThat(VapiAssumptions.LONGEST_SPOKEN_TEXT).isEqualTo(1_000);
    }

    @Test
    void a_time_of_signing_may_count_seconds_or_milliseconds() {
        Instant signed = Instant.parse("2026-03-26T15:46:40Z");

        assertThat(VapiAssumptions.signedAt(1_774_540_000)).isEqualTo(signed);
        assertThat(VapiAssumptions.signedAt(1_774_540_000_000L)).isEqualTo(signed);
    }

    @Test
    void a_signature_is_fresh_for_five_minutes() {
        assertThat(VapiAssumptions.SIGNATURE_WINDOW).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void a_credential_can_be_set_up_to_sign_as_standard_webhooks_do() {
        assertThat(VapiAssumptions.STANDARD_WEBHOOKS)
                .isEqualTo(new VapiAssumptions.StandardWebhooks(
                        "webhook-id", "webhook-timestamp", "webhook-signature", "v1,"));
    }
}
