package io.reminders.vapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Any bytes as the body of a post in Vapi's name. */
class CallbackBodyFuzzTest {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final VapiCallbacks CALLBACKS = VapiCallbacks.sharedSecret("vapi-secret");

    @FuzzTest
    void it_is_verified_or_malformed(byte[] input) {
        assertTimeout(LONGEST, () -> {
            VapiCallback callback = CALLBACKS.receive(Map.of("X-Vapi-Secret", List.of("vapi-secret")), input);
            assertThat(callback).isInstanceOfAny(VapiCallback.Verified.class, VapiCallback.Malformed.class);
        });
    }
}
