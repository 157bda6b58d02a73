package io.reminders.vapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandardWebhooksTest {
    private static final byte[] BODY = "{\"message\":{\"type\":\"hang\"}}".getBytes(UTF_8);
    private static final String SECRET = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);
    private final VapiCallbacks webhooks = VapiCallbacks.standardWebhooks("whsec_" + SECRET, () -> AT);

    @Test
    void a_right_signature_among_others_is_verified() {
        assertThat(receive("v1,AAAA " + signed() + " v2,BBBB")).isEqualTo(new VapiCallback.Verified(List.of()));
    }

    @Test
    void only_wrong_signatures_are_forged() {
        assertThat(receive("v1,AAAA")).isInstanceOf(VapiCallback.Forged.class);
        assertThat(receive(signed().substring(3))).isInstanceOf(VapiCallback.Forged.class);
    }

    @Test
    void a_signature_of_another_day_is_stale() {
        VapiCallbacks later = VapiCallbacks.standardWebhooks(SECRET, () -> AT.plusSeconds(86_400));

        assertThat(later.receive(headersWith(signed()), BODY)).isInstanceOf(VapiCallback.Stale.class);
    }

    @Test
    void a_missing_header_is_forged() {
        assertThat(webhooks.receive(Map.of(), BODY)).isInstanceOf(VapiCallback.Forged.class);
    }

    private VapiCallback receive(String signatures) {
        return webhooks.receive(headersWith(signatures), BODY);
    }

    private static Map<String, List<String>> headersWith(String signatures) {
        return VapiCallbacksTest.headers(
                "webhook-id", "msg_1", "webhook-timestamp", "1614265330", "webhook-signature", signatures);
    }

    private static String signed() {
        byte[] mac = new HmacSha256(Base64.getDecoder().decode(SECRET)).of("msg_1.1614265330.", BODY);
        return "v1," + Base64.getEncoder().encodeToString(mac);
    }
}
