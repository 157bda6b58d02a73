package io.reminders.vapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    void while_secrets_change_a_signature_by_either_is_verified_and_by_a_third_is_forged() {
        String next = Base64.getEncoder().encodeToString("the next secret of ours".getBytes(UTF_8));
        String third = Base64.getEncoder().encodeToString("the secret of another".getBytes(UTF_8));
        VapiCallbacks both = webhooks.or(VapiCallbacks.standardWebhooks(next, () -> AT));

        assertThat(both.receive(headersWith(signed(SECRET) + " " + signed(next)), BODY))
                .isEqualTo(new VapiCallback.Verified(List.of()));
        assertThat(both.receive(headersWith(signed(next)), BODY)).isEqualTo(new VapiCallback.Verified(List.of()));
        assertThat(webhooks.receive(headersWith(signed(next) + " " + signed(SECRET)), BODY))
                .isEqualTo(new VapiCallback.Verified(List.of()));
        assertThat(both.receive(headersWith(signed(third)), BODY)).isInstanceOf(VapiCallback.Forged.class);
    }

    @Test
    void each_missing_or_doubled_header_is_forged() {
        for (String name : List.of("webhook-id", "webhook-timestamp", "webhook-signature")) {
            Map<String, List<String>> missing = new TreeMap<>(headersWith(signed()));
            missing.remove(name);
            assertThat(webhooks.receive(missing, BODY))
                    .isEqualTo(new VapiCallback.Forged(
                            "webhook-id, webhook-timestamp, webhook-signature: expected once each"));
            Map<String, List<String>> doubled = new TreeMap<>(headersWith(signed()));
            doubled.compute(name, (header, values) -> List.of(values.get(0), values.get(0)));
            assertThat(webhooks.receive(doubled, BODY)).isInstanceOf(VapiCallback.Forged.class);
        }
    }

    @Test
    void another_id_another_time_or_another_body_is_forged() {
        for (String name : List.of("webhook-id", "webhook-timestamp")) {
            Map<String, List<String>> other = new TreeMap<>(headersWith(signed()));
            other.put(name, List.of(other.get(name).get(0) + "1"));
            assertThat(webhooks.receive(other, BODY))
                    .isEqualTo(new VapiCallback.Forged("webhook-signature: expected another value"));
        }
        byte[] altered = BODY.clone();
        altered[altered.length - 1]++;
        assertThat(webhooks.receive(headersWith(signed()), altered)).isInstanceOf(VapiCallback.Forged.class);
    }

    @Test
    void a_signature_of_the_future_is_stale() {
        VapiCallbacks earlier = VapiCallbacks.standardWebhooks(SECRET, () -> AT.minusSeconds(301));

        assertThat(earlier.receive(headersWith(signed()), BODY)).isInstanceOf(VapiCallback.Stale.class);
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
        return signed(SECRET);
    }

    private static String signed(String secret) {
        byte[] mac = new HmacSha256(Base64.getDecoder().decode(secret)).of("msg_1.1614265330.", BODY);
        return "v1," + Base64.getEncoder().encodeToString(mac);
    }
}
