package io.reminders.simulators.vapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HmacCredentialTest {

    private static final URI URL = URI.create("http://127.0.0.1:8080/hooks/vapi");
    private static final Instant AT = Instant.ofEpochSecond(1774540000);
    private static final String BODY =
            "{\"message\":{\"type\":\"status-update\",\"status\":\"ended\",\"endedReason\":\"customer-busy\"}}";

    @Test
    void by_default_timestamp_and_body_are_signed() {
        var headers = HmacCredential.of("c", "vapi-secret").headersFor(AT, URL, "msg_1", BODY);

        assertThat(headers)
                .containsExactly(
                        entry("x-signature", "01438bad20e9b3f8663313c88bb2a04bd751e66be7b8cc812abcd9f5a1db1abb"),
                        entry("x-timestamp", "1774540000"));
    }

    /** The values are those of the libraries of Standard Webhooks. */
    @Test
    void standard_webhooks_are_met() {
        var credential = HmacCredential.standardWebhooks("c", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        var headers = credential.headersFor(
                Instant.ofEpochSecond(1614265330), URL, "msg_p5jXN8AQM9LWM0D4loKWxJek", "{\"test\": 2432232314}");

        assertThat(headers)
                .containsExactly(
                        entry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek"),
                        entry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="),
                        entry("webhook-timestamp", "1614265330"));
    }

    @Test
    void a_timestamp_may_count_milliseconds() {
        var plan = HmacPlan.defaults().withUnit(HmacPlan.Unit.MILLISECONDS);

        assertThat(HmacCredential.of("c", "s").withPlan(plan).headersFor(AT, URL, "msg_1", BODY))
                .containsEntry("x-timestamp", "1774540000000");
    }

    @Test
    void method_and_url_may_be_signed_by_another_hash() {
        var plan = new HmacPlan(
                HmacPlan.Algorithm.SHA1,
                "x-sig",
                "sha1=",
                HmacPlan.Encoding.HEX,
                "x-time",
                HmacPlan.Unit.SECONDS,
                "",
                "{method} {url} {body}");

        // printf 'POST http://127.0.0.1:8080/hooks/vapi {}' | openssl dgst -sha1 -hmac s
        assertThat(HmacCredential.of("c", "s").withPlan(plan).headersFor(AT, URL, "msg_1", "{}"))
                .containsEntry("x-sig", "sha1=a4095e1e968034dc29de53520f68c071cfcea59e");
    }

    @Test
    void no_secret_is_shown() {
        assertThat(HmacCredential.of("c", "vapi-secret")).hasToString("HmacCredential c");
        assertThat(new BearerCredential("b", "X-Vapi-Secret", "vapi-secret"))
                .hasToString("BearerCredential b in X-Vapi-Secret");
    }
}
