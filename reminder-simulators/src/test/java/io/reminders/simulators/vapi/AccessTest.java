package io.reminders.simulators.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Key, method, path and content type. */
class AccessTest {

    @RegisterExtension
    private final SimulatedVapi vapi = SimulatedVapi.usual();

    @ParameterizedTest
    @ValueSource(strings = {"Bearer sk-other", "sk-test", "bearer sk-test", "Basic sk-test"})
    void another_key_is_refused(String authorization) {
        var response =
                vapi.send(HttpRequest.newBuilder(URI.create(vapi.simulator().baseUrl() + "/call"))
                        .header("Authorization", authorization)
                        .build());

        assertThat(response.status()).isEqualTo(401);
        assertThat(response.body()).isEqualTo("{\"message\":\"Unauthorized\",\"statusCode\":401}");
    }

    @Test
    void no_key_is_refused() {
        var response =
                vapi.send(HttpRequest.newBuilder(URI.create(vapi.simulator().baseUrl() + "/call"))
                        .POST(BodyPublishers.ofString(CallBody.to(CallBody.ADA).text()))
                        .build());

        assertThat(response.status()).isEqualTo(401);
        assertThat(vapi.ledger().calls()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PUT,/call",
        "DELETE,/call/1",
        "PATCH,/call/1",
        "POST,/call/phone",
        "POST,/call/",
        "POST,/",
        "GET,/calls",
        "GET,/call/1/2",
        "GET,/ledger"
    })
    void another_path_or_method_is_not_found(String method, String path) {
        var response = vapi.send(vapi.request(path)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        BodyPublishers.ofString(CallBody.to(CallBody.ADA).text()))
                .build());

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.messages()).containsExactly("Cannot " + method + " " + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonp"})
    void another_content_type_is_refused(String type) {
        assertThat(post(type, CallBody.to(CallBody.ADA).text()).messages())
                .containsExactly("Content-Type must be application/json");
    }

    @Test
    void a_charset_may_follow_the_content_type() {
        assertThat(post(
                                "Application/JSON; charset=utf-8",
                                CallBody.to(CallBody.ADA).text())
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"call\"", "{} {}", "null"})
    void what_is_no_json_object_is_refused(String body) {
        var response = post("application/json", body);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.messages()).containsExactly("Unexpected token in JSON");
    }

    private SimulatedVapi.Response post(String type, String body) {
        return vapi.send(vapi.request("/call")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }
}
