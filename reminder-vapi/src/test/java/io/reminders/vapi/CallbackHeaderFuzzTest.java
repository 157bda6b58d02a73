package io.reminders.vapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Any texts as the headers that prove a post: id, time and signature, one a line. */
class CallbackHeaderFuzzTest {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final byte[] BODY = "{\"message\":{}}".getBytes(UTF_8);
    private static final String SECRET = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final VapiCallbacks CALLBACKS = VapiCallbacks.standardWebhooks(SECRET, () -> Instant.EPOCH)
            .or(VapiCallbacks.hmac(SECRET, () -> Instant.EPOCH))
            .or(VapiCallbacks.sharedSecret(SECRET));

    @FuzzTest
    void what_was_not_signed_is_never_verified(byte[] input) {
        String[] lines = (new String(input, UTF_8) + "\n\n").split("\n", -1);
        Map<String, List<String>> headers = Map.of(
                "webhook-id", List.of(lines[0]),
                "webhook-timestamp", List.of(lines[1]),
                "webhook-signature", List.of(lines[2]),
                "x-timestamp", List.of(lines[1]),
                "x-signature", List.of(lines[2]),
                "x-vapi-secret", List.of(lines[0]));
        assertTimeout(
                LONGEST, () -> assertThat(CALLBACKS.receive(headers, BODY)).isInstanceOf(VapiCallback.Forged.class));
    }
}
