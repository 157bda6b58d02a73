package io.reminders.examples.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.reminders.refusal.RefusedValueException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where Vapi posts what becomes of calls. */
class CallbackAddressTest {
    private static final String URL = "https://example.com/reminders/callbacks/vapi";

    @TempDir
    Path directory;

    @Test
    void without_an_address_vapi_is_asked() {
        assertThat(read(Map.of())).isEmpty();
    }

    @Test
    void posts_bring_a_shared_secret_or_are_signed_by_a_credential() {
        Map<String, String> shared = Map.of("VAPI_CALLBACK_URL", URL, "VAPI_CALLBACK_SECRET", "canary-canary");

        assertThat(read(shared))
                .contains(new CallbackAddress(URI.create(URL), "canary-canary", Optional.empty()))
                .hasToString("Optional[CallbackAddress[example.com]]");
        assertThat(read(with(shared, Map.of("VAPI_CALLBACK_CREDENTIAL_ID", "1-2-3"))))
                .contains(new CallbackAddress(URI.create(URL), "canary-canary", Optional.of("1-2-3")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            VAPI_CALLBACK_URL           | http://example.com/callbacks/vapi | expected https://host/callbacks/vapi but was 33 characters
            VAPI_CALLBACK_URL           | https://example.com/              | expected https://host/callbacks/vapi but was 20 characters
            VAPI_CALLBACK_URL           | ' '                               | expected https://host/callbacks/vapi but was not set
            VAPI_CALLBACK_SECRET        | canary                            | expected 8 to 200 visible ASCII characters but was 6 characters
            VAPI_CALLBACK_SECRET        | ' '                               | expected 8 to 200 visible ASCII characters but was not set
            VAPI_CALLBACK_CREDENTIAL_ID | canary canary                     | expected an id of letters, digits and dashes but was 13 characters
            """)
    void what_is_wrong_is_named_and_not_shown(String name, String value, String sentence) {
        Map<String, String> right = Map.of("VAPI_CALLBACK_URL", URL, "VAPI_CALLBACK_SECRET", "canary-canary");

        assertThat(catchThrowableOfType(RefusedValueException.class, () -> read(with(right, Map.of(name, value))))
                        .getMessage())
                .isEqualTo(name + ": " + sentence);
    }

    private Optional<CallbackAddress> read(Map<String, String> callbacks) {
        Map<String, String> account = Map.of("VAPI_API_KEY", "key", "VAPI_PHONE_NUMBER_ID", "1-2-3");
        return Settings.read(with(account, callbacks), directory).account().flatMap(VapiAccount::callbacks);
    }

    private static Map<String, String> with(Map<String, String> values, Map<String, String> more) {
        Map<String, String> changed = new TreeMap<>(values);
        changed.putAll(more);
        return changed;
    }
}
