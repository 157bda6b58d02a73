package io.reminders.vapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.refusal.RefusedValueException;
import java.net.URI;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VapiCallGatewayBuilderTest {
    private static final String SID = "AC0123456789abcdef0123456789abcdef";

    @Test
    void a_key_and_a_number_suffice() {
        try (VapiCallGateway gateway =
                VapiCallGateway.builder("key").phoneNumberId("id").build()) {
            assertThat(gateway.name()).isEqualTo("vapi");
            assertThat(gateway.timeout()).isEqualTo(Duration.ofSeconds(20));
            assertThat(gateway.terms()).hasToString("lookup=PT15M tracking");
            assertThat(gateway).hasToString("VapiCallGateway[https://api.vapi.ai]");
        }
    }

    @Test
    void a_server_brings_receipts() {
        try (VapiCallGateway gateway = VapiCallGateway.builder("key")
                .phoneNumberId("id")
                .quietPeriod(Duration.ofMinutes(20))
                .server(URI.create("https://app.example.com/hooks"))
                .serverHeader("X-Vapi-Secret", "vapi-secret")
                .build()) {
            assertThat(gateway.terms()).hasToString("lookup=PT20M receipts tracking");
        }
    }

    @Test
    void no_number_is_refused() {
        refused(
                builder -> VapiCallGateway.builder("key"),
                "phoneNumberId, twilio: expected exactly one of them but was neither");
    }

    @Test
    void two_numbers_are_refused() {
        refused(
                builder -> builder.twilio("+15005550006", SID, "token"),
                "phoneNumberId, twilio: expected exactly one of them but was both");
    }

    @Test
    void a_phone_number_is_no_id_of_one() {
        refused(
                builder -> builder.phoneNumberId("+4930901820"),
                "phoneNumberId: expected an id of 1 to 64 letters, digits, - and _ but was 11 characters");
    }

    @Test
    void wrong_data_of_twilio_are_all_refused() {
        refused(
                builder -> VapiCallGateway.builder("key").twilio("030901820", "SK123", "to ken"),
                "twilio number: expected E.164 but was 9 characters; "
                        + "twilio accountSid: expected AC and 32 hexadecimal digits but was 5 characters; "
                        + "twilio authToken: expected 1 to 200 visible ASCII characters without blanks but was 6 characters");
    }

    @Test
    void a_key_with_a_line_break_is_refused_and_not_repeated() {
        refused(
                builder -> VapiCallGateway.builder("canary\n").phoneNumberId("id"),
                "apiKey: expected 1 to 200 visible ASCII characters without blanks but was 7 characters");
    }

    @Test
    void a_voice_of_realtime_models_is_refused_with_another_model() {
        refused(
                builder -> builder.voice("openai", "sage"),
                "voice voiceId: expected alloy, echo, fable, onyx, nova, shimmer, marin or cedar, unless the model is a"
                        + " realtime one but was sage with gpt-4o-mini");
    }

    @Test
    void a_voice_of_realtime_models_is_taken_with_one() {
        VapiCallGateway.builder("key")
                .phoneNumberId("id")
                .voice("openai", "sage")
                .model("openai", "gpt-realtime-2025-08-28")
                .build()
                .close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.vapi.ai",
                "http://127.0.0.1.example.com",
                "http://localhost.example.com",
                "ftp://127.0.0.1",
                "api.vapi.ai",
                "https:///call",
                "https://a..example.com",
                "https://api.vapi.ai:70000",
                "http://127.0.0.256",
                "https://user@api.vapi.ai",
                "https://api.vapi.ai#x"
            })
    void an_address_that_does_not_keep_a_secret_is_refused(String url) {
        assertThatThrownBy(() -> VapiCallGateway.builder("key")
                        .phoneNumberId("id")
                        .baseUrl(URI.create(url))
                        .build())
                .isInstanceOf(RefusedValueException.class)
                .hasMessageStartingWith("baseUrl: expected https://host, or http:// to a loopback address, without"
                        + " user or fragment but was ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.vapi.ai",
                "https://api.vapi.ai/",
                "https://proxy.example.com:8443/vapi",
                "http://127.0.0.1:8080",
                "http://127.1.2.3",
                "http://localhost:1",
                "http://[::1]:8080"
            })
    void an_address_that_keeps_a_secret_is_taken(String url) {
        VapiCallGateway.builder("key")
                .phoneNumberId("id")
                .baseUrl(URI.create(url))
                .build()
                .close();
    }

    @Test
    void an_address_with_a_query_is_refused() {
        refused(
                builder -> builder.baseUrl(URI.create("https://api.vapi.ai?key=x")),
                "baseUrl: expected no query but was one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "call", "/", "/call?x=1", "/call/../x y", "//evil.example.com", "/call/", "/../call"})
    void a_path_that_is_none_is_refused(String path) {
        refused(
                builder -> builder.path(path),
                "path: expected a path such as /call but was " + path.length()
                        + (path.length() == 1 ? " character" : " characters"));
    }

    @Test
    void times_out_of_range_are_refused_together() {
        refused(
                builder -> builder.timeout(Duration.ofMillis(999))
                        .quietPeriod(Duration.ofDays(2))
                        .maxDuration(Duration.ofSeconds(9)),
                "maxDuration: expected PT10S to PT12H but was PT9S; "
                        + "timeout: expected PT1S to PT5M but was PT0.999S; "
                        + "quietPeriod: expected PT1M0.999S to PT24H but was PT48H");
    }

    @Test
    void a_quiet_period_that_does_not_cover_the_timeout_is_refused() {
        refused(
                builder -> builder.timeout(Duration.ofSeconds(30)).quietPeriod(Duration.ofSeconds(89)),
                "quietPeriod: expected PT1M30S to PT24H but was PT1M29S");
    }

    @Test
    void a_server_that_anybody_could_post_to_is_refused() {
        refused(
                builder -> builder.server(URI.create("https://app.example.com/hooks")),
                "server: expected a url together with a header or a credential but was a url only");
    }

    @Test
    void a_credential_without_a_server_is_refused() {
        refused(
                builder -> builder.serverCredentialId("credential"),
                "server: expected a url together with a header or a credential but was no url");
    }

    @Test
    void wrong_data_of_a_server_are_all_refused() {
        refused(
                builder -> builder.server(URI.create("http://app.example.com"))
                        .serverCredentialId("a b")
                        .serverHeader("X Y", "value")
                        .serverHeader("X-Z", "two\r\nlines"),
                "server: expected https://host, or http:// to a loopback address, without user or fragment but was"
                        + " scheme http and a host; "
                        + "serverCredentialId: expected an id of 1 to 64 letters, digits, - and _ but was 3 characters; "
                        + "serverHeader name: expected 1 to 100 letters, digits and hyphens but was 3 characters; "
                        + "serverHeader X-Z: expected 1 to 200 visible ASCII characters without blanks but was 10"
                        + " characters");
    }

    @Test
    void words_that_are_none_are_refused() {
        refused(
                builder -> builder.instructions(" ").farewell("x".repeat(1001)),
                "instructions: expected 1 to 10000 characters, not only blanks but was 1 character; "
                        + "farewell: expected 1 to 1000 characters, not only blanks but was 1001 characters");
    }

    @Test
    void a_builder_shows_no_secret() {
        assertThat(VapiCallGateway.builder("canary").twilio("+15005550006", SID, "canary"))
                .hasToString("VapiCallGatewayBuilder[]");
    }

    private static void refused(UnaryOperator<VapiCallGatewayBuilder> change, String message) {
        VapiCallGatewayBuilder builder =
                change.apply(VapiCallGateway.builder("key").phoneNumberId("id"));

        assertThatThrownBy(builder::build)
                .isInstanceOf(RefusedValueException.class)
                .hasMessage(message);
    }
}
