package io.reminders.examples.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.reminders.refusal.RefusedValueException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where REST is offered, and to whom. */
class ServerSettingsTest {
    private static final String SECRET = "canary-canary-canary-canary-1234";
    private static final Map<String, String> TOKENS =
            Map.of("JWT_SECRET", SECRET, "JWT_ISSUER", "https://issuer.example", "JWT_AUDIENCE", "reminders");

    @TempDir
    Path directory;

    @Test
    void whoever_brings_a_token_may_ask_from_anywhere() {
        ServerSettings server = read(with(TOKENS, "HTTP_HOST", "0.0.0.0"));

        assertThat(server)
                .isEqualTo(new ServerSettings(
                        "0.0.0.0", 8080, new Admission.Bearers(SECRET, "https://issuer.example", "reminders")));
        assertThat(server.toString()).doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "localhost", "::1"})
    void open_access_is_for_this_machine(String host) {
        assertThat(read(Map.of("OPEN_ON_LOOPBACK", "true", "HTTP_HOST", host)))
                .isEqualTo(new ServerSettings(host, 8080, new Admission.Open()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.168.1.7", "example.com", "127.0.0.1.example.com"})
    void open_access_is_refused_where_others_reach_it(String host) {
        assertThat(refusal(Map.of("OPEN_ON_LOOPBACK", "true", "HTTP_HOST", host)))
                .isEqualTo("HTTP_HOST: expected a loopback address while everybody may ask but was " + host);
    }

    @Test
    void open_access_and_tokens_are_one_too_many() {
        assertThat(refusal(with(TOKENS, "OPEN_ON_LOOPBACK", "true")))
                .isEqualTo("OPEN_ON_LOOPBACK: expected false beside JWT_SECRET, or no token would be asked for"
                        + " but was true");
    }

    @Test
    void a_secret_needs_an_issuer_and_an_audience() {
        assertThat(refusal(Map.of("JWT_SECRET", SECRET)))
                .isEqualTo("JWT_ISSUER: expected a text beside JWT_SECRET but was not set"
                        + "; JWT_AUDIENCE: expected a text beside JWT_SECRET but was not set");
    }

    @Test
    void a_short_secret_is_refused_and_not_shown() {
        assertThat(refusal(with(TOKENS, "JWT_SECRET", "canary")))
                .isEqualTo("JWT_SECRET: expected 32 bytes or more but was 6 bytes");
    }

    @Test
    void without_a_secret_nobody_is_let_in_by_a_mistake() {
        assertThat(read(Map.of("JWT_ISSUER", "https://issuer.example")).admission())
                .isEqualTo(new Admission.Unsaid());
    }

    private ServerSettings read(Map<String, String> environment) {
        return Settings.read(environment, directory).server();
    }

    private String refusal(Map<String, String> environment) {
        return catchThrowableOfType(RefusedValueException.class, () -> read(environment))
                .getMessage();
    }

    private static Map<String, String> with(Map<String, String> values, String name, String value) {
        Map<String, String> changed = new TreeMap<>(values);
        changed.put(name, value);
        return changed;
    }
}
