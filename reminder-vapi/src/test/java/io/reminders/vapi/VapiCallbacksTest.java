package io.reminders.vapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.refusal.RefusedValueException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VapiCallbacksTest {
    private static final String BODY =
            "{\"message\":{\"type\":\"status-update\",\"status\":\"ended\",\"endedReason\":\"customer-busy\"}}";
    private static final String SIGNATURE = "01438bad20e9b3f8663313c88bb2a04bd751e66be7b8cc812abcd9f5a1db1abb";
    private static final String TIMESTAMP = "1774540000";
    private static final Instant SIGNED = Instant.ofEpochSecond(1_774_540_000);
    private static final VapiCallback NOTHING_PROVED = new VapiCallback.Verified(List.of());

    private final VapiCallbacks shared = VapiCallbacks.sharedSecret("vapi-secret");
    private final VapiCallbacks hmac = VapiCallbacks.hmac("vapi-secret", InstantSource.fixed(SIGNED));

    @Test
    void the_shared_secret_is_accepted_under_a_name_in_any_case() {
        assertThat(receive(shared, "x-vapi-SECRET", "vapi-secret")).isEqualTo(NOTHING_PROVED);
    }

    @Test
    void another_secret_is_forged() {
        assertThat(receive(shared, "X-Vapi-Secret", "vapi-secret2"))
                .isEqualTo(new VapiCallback.Forged("X-Vapi-Secret: expected another value"));
    }

    @Test
    void a_missing_secret_is_forged() {
        assertThat(receive(shared)).isEqualTo(new VapiCallback.Forged("X-Vapi-Secret: expected once"));
    }

    @Test
    void a_secret_that_comes_twice_is_forged() {
        assertThat(shared.receive(Map.of("X-Vapi-Secret", List.of("vapi-secret", "vapi-secret")), BODY.getBytes(UTF_8)))
                .isInstanceOf(VapiCallback.Forged.class);
    }

    @Test
    void the_published_vector_is_verified() {
        assertThat(receive(hmac, "x-signature", SIGNATURE, "x-timestamp", TIMESTAMP))
                .isEqualTo(NOTHING_PROVED);
    }

    @Test
    void capital_hexadecimal_digits_are_the_same_signature() {
        assertThat(receive(hmac, "X-Signature", SIGNATURE.toUpperCase(java.util.Locale.ROOT), "X-Timestamp", TIMESTAMP))
                .isEqualTo(NOTHING_PROVED);
    }

    @Test
    void a_time_in_milliseconds_is_verified() {
        assertThat(receive(hmac, "x-signature", signature("1774540000123"), "x-timestamp", "1774540000123"))
                .isEqualTo(NOTHING_PROVED);
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, 300})
    void five_minutes_either_way_are_in_time(long seconds) {
        VapiCallbacks late = VapiCallbacks.hmac("vapi-secret", InstantSource.fixed(SIGNED.plusSeconds(seconds)));

        assertThat(receive(late, "x-signature", SIGNATURE, "x-timestamp", TIMESTAMP))
                .isEqualTo(NOTHING_PROVED);
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, 100_000_000})
    void more_than_five_minutes_either_way_are_stale(long seconds) {
        VapiCallbacks late = VapiCallbacks.hmac("vapi-secret", InstantSource.fixed(SIGNED.plusSeconds(seconds)));

        assertThat(receive(late, "x-signature", SIGNATURE, "x-timestamp", TIMESTAMP))
                .isInstanceOf(VapiCallback.Stale.class);
    }

    @Test
    void a_signed_time_that_is_none_is_stale() {
        assertThat(receive(hmac, "x-signature", signature("yesterday"), "x-timestamp", "yesterday"))
                .isEqualTo(new VapiCallback.Stale("x-timestamp: expected up to 16 digits"));
        assertThat(receive(hmac, "x-signature", signature("9".repeat(30)), "x-timestamp", "9".repeat(30)))
                .isInstanceOf(VapiCallback.Stale.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zz", "01438bad", "sha256=01438bad"})
    void another_signature_is_forged(String signature) {
        assertThat(receive(hmac, "x-signature", signature, "x-timestamp", TIMESTAMP))
                .isEqualTo(new VapiCallback.Forged("x-signature: expected another value"));
    }

    @Test
    void a_missing_time_or_signature_is_forged() {
        assertThat(receive(hmac, "x-signature", SIGNATURE)).isInstanceOf(VapiCallback.Forged.class);
        assertThat(receive(hmac, "x-timestamp", TIMESTAMP)).isInstanceOf(VapiCallback.Forged.class);
    }

    @Test
    void another_time_than_the_signed_one_is_forged() {
        assertThat(receive(hmac, "x-signature", SIGNATURE, "x-timestamp", "1774540001"))
                .isInstanceOf(VapiCallback.Forged.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"message\":{\"type\":\"status-update\",\"status\":\"ended\",\"endedReason\":\"voicemail\"}}",
                "{ \"message\":{\"type\":\"status-update\",\"status\":\"ended\",\"endedReason\":\"customer-busy\"}}",
                "{\"message\":{\"status\":\"ended\",\"type\":\"status-update\",\"endedReason\":\"customer-busy\"}}"
            })
    void an_altered_or_rewritten_body_is_forged(String body) {
        assertThat(hmac.receive(headers("x-signature", SIGNATURE, "x-timestamp", TIMESTAMP), body.getBytes(UTF_8)))
                .isInstanceOf(VapiCallback.Forged.class);
    }

    @Test
    void the_secret_of_another_account_is_forged() {
        VapiCallbacks other = VapiCallbacks.hmac("other-secret", InstantSource.fixed(SIGNED));

        assertThat(receive(other, "x-signature", SIGNATURE, "x-timestamp", TIMESTAMP))
                .isInstanceOf(VapiCallback.Forged.class);
    }

    @Test
    void an_old_and_a_new_secret_are_valid_side_by_side() {
        VapiCallbacks both =
                VapiCallbacks.hmac("new-secret", InstantSource.fixed(SIGNED)).or(hmac);

        assertThat(receive(both, "x-signature", SIGNATURE, "x-timestamp", TIMESTAMP))
                .isEqualTo(NOTHING_PROVED);
    }

    @Test
    void the_proof_that_knew_the_signature_explains_the_most() {
        VapiCallbacks both = shared.or(VapiCallbacks.hmac("vapi-secret", InstantSource.fixed(Instant.EPOCH)));

        assertThat(receive(both, "x-signature", SIGNATURE, "x-timestamp", TIMESTAMP))
                .isInstanceOf(VapiCallback.Stale.class);
    }

    @Test
    void a_body_over_a_mebibyte_is_not_looked_at() {
        assertThat(shared.receive(headers("X-Vapi-Secret", "vapi-secret"), new byte[(1 << 20) + 1]))
                .isEqualTo(new VapiCallback.Malformed("body: expected up to 1048576 bytes"));
    }

    @Test
    void a_body_of_a_mebibyte_is_looked_at() {
        byte[] longest = (BODY + " ".repeat((1 << 20) - BODY.length())).getBytes(UTF_8);

        assertThat(shared.receive(headers("X-Vapi-Secret", "vapi-secret"), longest))
                .isEqualTo(NOTHING_PROVED);
    }

    @Test
    void a_standard_webhooks_secret_of_eight_bytes_is_taken() {
        assertThat(VapiCallbacks.standardWebhooks("c2VjcmV0LTg=", () -> SIGNED)).hasToString("VapiCallbacks[1]");
    }

    @Test
    void headers_show_their_number_only() {
        assertThat(new CallbackHeaders(headers("X-Vapi-Secret", "vapi-secret"))).hasToString("CallbackHeaders[1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "[]", "{}", "{\"message\":7}", "{\"message\":null}", "{\"message\":{", "\uFFFF"})
    void what_is_no_message_is_malformed(String body) {
        assertThat(shared.receive(headers("X-Vapi-Secret", "vapi-secret"), body.getBytes(UTF_8)))
                .isEqualTo(new VapiCallback.Malformed("body: expected JSON with a message"));
    }

    @Test
    void ten_thousand_levels_are_malformed() {
        String deep = "{\"message\":{\"x\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}}";

        assertThat(shared.receive(headers("X-Vapi-Secret", "vapi-secret"), deep.getBytes(UTF_8)))
                .isInstanceOf(VapiCallback.Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "with blanks in it", "line\nbreak-in-it"})
    void a_secret_that_is_none_is_refused(String secret) {
        assertThatThrownBy(() -> VapiCallbacks.sharedSecret(secret))
                .isInstanceOf(RefusedValueException.class)
                .hasMessage("secret: expected 8 to 200 visible ASCII characters without blanks but was "
                        + secret.length() + " characters");
        assertThatThrownBy(() -> VapiCallbacks.hmac(secret, InstantSource.system()))
                .isInstanceOf(RefusedValueException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "whsec_", "not base 64", "c2hvcnQ="})
    void a_standard_webhooks_secret_that_is_none_is_refused(String secret) {
        assertThatThrownBy(() -> VapiCallbacks.standardWebhooks(secret, InstantSource.system()))
                .isInstanceOf(RefusedValueException.class)
                .hasMessageStartingWith("secret: expected Base64 of 8 bytes or more but was ");
    }

    @Test
    void no_secret_is_shown() {
        assertThat(shared.or(hmac)).hasToString("VapiCallbacks[2]");
    }

    static String signature(String timestamp) {
        byte[] mac = new HmacSha256("vapi-secret".getBytes(UTF_8)).of(timestamp + ".", BODY.getBytes(UTF_8));
        return HexFormat.of().formatHex(mac);
    }

    static Map<String, List<String>> headers(String... namesAndValues) {
        Map<String, List<String>> headers = new TreeMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            headers.put(namesAndValues[index], List.of(namesAndValues[index + 1]));
        }
        return headers;
    }

    private static VapiCallback receive(VapiCallbacks callbacks, String... namesAndValues) {
        return callbacks.receive(headers(namesAndValues), BODY.getBytes(UTF_8));
    }
}
