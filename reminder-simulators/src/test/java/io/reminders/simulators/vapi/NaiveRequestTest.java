package io.reminders.simulators.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people think that Vapi's API looks like. */
class NaiveRequestTest {

    @RegisterExtension
    private final SimulatedVapi vapi = SimulatedVapi.usual();

    @ParameterizedTest
    @ValueSource(
            strings = {"to", "from", "voice", "message", "metadata", "serverUrl", "webhook", "callbackUrl", "sendAt"})
    void a_naive_field_beside_a_good_call_is_refused(String field) {
        var response = vapi.call(CallBody.to(CallBody.ADA).with("/" + field, "\"alloy\""));

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body())
                .isEqualTo("{\"message\":[\"property " + field
                        + " should not exist\"],\"error\":\"Bad Request\",\"statusCode\":400}");
    }

    @Test
    void the_naive_request_is_refused_field_by_field() {
        var response = vapi.call(
                new CallBody("{\"to\":\"+40721234567\",\"from\":\"+1\",\"voice\":\"alloy\",\"message\":\"Dentist.\"}"));

        assertThat(response.messages())
                .containsExactly(
                        "property to should not exist",
                        "property from should not exist",
                        "property voice should not exist",
                        "property message should not exist");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/assistant/silenceTimeoutSeconds", "/assistant/serverUrlSecret", "/assistant/server/secret"})
    void what_vapi_has_given_up_is_refused(String path) {
        var response = vapi.call(CallBody.to(CallBody.ADA).with(path, "1"));

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body()).contains("should not exist");
    }
}
