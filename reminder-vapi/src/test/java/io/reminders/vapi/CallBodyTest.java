package io.reminders.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reminders.spi.Parcel;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.Test;

class CallBodyTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @StartStop
    private final MockWebServer server = new MockWebServer();

    @Test
    void a_call_from_an_imported_number() throws Exception {
        assertThat(sent(Samples.gateway(server), Samples.parcel())).isEqualTo(golden("imported-number.json"));
    }

    @Test
    void a_call_from_a_number_at_twilio_with_events_behind_a_credential() throws Exception {
        VapiCallGatewayBuilder builder = VapiCallGateway.builder(Samples.API_KEY)
                .twilio("+15005550006", "AC0123456789abcdef0123456789abcdef", "twilio-token")
                .voice("vapi", "Elliot")
                .model("openai", "gpt-4o")
                .instructions("Be brief.")
                .farewell("Bye.")
                .onVoicemail(OnVoicemail.HANG_UP)
                .maxDuration(Duration.ofSeconds(45))
                .server(URI.create("https://app.example.com/hooks/vapi"))
                .serverHeader("X-Vapi-Secret", "shared-secret")
                .serverCredentialId("7b1d0000-aaaa-4bbb-8ccc-dddddddddddd");

        assertThat(sent(builder, Samples.parcel())).isEqualTo(golden("twilio-number.json"));
    }

    @Test
    void a_call_by_a_stored_assistant_overrides_what_a_reminder_needs() throws Exception {
        VapiCallGatewayBuilder builder =
                Samples.gateway(server).assistantId("asst-1").onVoicemail(OnVoicemail.TALK_ON);

        assertThat(sent(builder, Samples.parcel())).isEqualTo(golden("stored-assistant.json"));
    }

    @Test
    void a_stored_assistant_speaks_with_another_voice_where_one_was_set() throws Exception {
        VapiCallGatewayBuilder builder =
                Samples.gateway(server).assistantId("asst-1").voice("openai", "nova");

        JsonNode overrides = sent(builder, Samples.parcel()).path("assistantOverrides");

        assertThat(overrides.path("voice").path("voiceId").textValue()).isEqualTo("nova");
        assertThat(overrides.has("model")).isFalse();
    }

    @Test
    void no_text_of_a_host_is_a_template() throws Exception {
        VapiCallGatewayBuilder builder =
                Samples.gateway(server).instructions("Say {{x}}.").farewell("{% y %}");

        JsonNode body = sent(builder, Samples.parcel("Hello {{name}} {%if%}"));

        assertThat(body.toString()).doesNotContain("{{", "{%").contains("Hello ({name}} (%if%}");
    }

    @Test
    void a_message_of_a_thousand_wide_characters_fits_a_mailbox() throws Exception {
        String text = "\uD83D\uDE00".repeat(1000);

        JsonNode assistant = sent(Samples.gateway(server), Samples.parcel(text)).path("assistant");

        assertThat(assistant.path("voicemailMessage").textValue()).hasSize(1000);
        assertThat(assistant.path("firstMessage").textValue()).isEqualTo(text);
    }

    @Test
    void the_request_is_a_post_with_the_key_and_json() throws Exception {
        sent(Samples.gateway(server).path("/call/phone"), Samples.parcel());

        assertThat(request.getRequestLine()).isEqualTo("POST /call/phone HTTP/1.1");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + Samples.API_KEY);
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
    }

    private RecordedRequest request;

    private JsonNode sent(VapiCallGatewayBuilder builder, Parcel parcel) throws Exception {
        server.enqueue(
                new MockResponse.Builder().code(201).body("{\"id\":\"call-1\"}").build());
        URI baseUrl = URI.create("http://127.0.0.1:" + server.getPort() + "/");
        try (VapiCallGateway gateway = builder.baseUrl(baseUrl).build()) {
            gateway.place(parcel);
        }
        request = server.takeRequest();
        return JSON.readTree(request.getBody().toByteArray());
    }

    private static JsonNode golden(String name) throws IOException {
        try (InputStream json = CallBodyTest.class.getResourceAsStream(name)) {
            return JSON.readTree(json);
        }
    }
}
