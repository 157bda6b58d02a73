package io.reminders.simulators.vapi;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret with which each event is signed. Immutable; {@code toString} shows no secret. */
public final class HmacCredential implements Credential {

    private final String id;
    private final byte[] secret;
    private final HmacPlan plan;

    private HmacCredential(String id, byte[] secret, HmacPlan plan) {
        this.id = id;
        this.secret = secret;
        this.plan = plan;
    }

    /** A credential of {@linkplain HmacPlan#defaults() Vapi's defaults}; the secret is used as UTF-8 text. */
    public static HmacCredential of(String id, String secret) {
        return new HmacCredential(id, secret.getBytes(StandardCharsets.UTF_8), HmacPlan.defaults());
    }

    /**
     * A credential set up to sign as Standard Webhooks do.
     *
     * @param secret in Base64, without {@code whsec_}
     * @throws IllegalArgumentException if it is no Base64
     */
    public static HmacCredential standardWebhooks(String id, String secret) {
        return new HmacCredential(id, Base64.getDecoder().decode(secret), HmacPlan.standardWebhooks());
    }

    /** The same secret, used in another way. */
    public HmacCredential withPlan(HmacPlan other) {
        return new HmacCredential(id, secret, other);
    }

    HmacCredential withSecret(String other) {
        return new HmacCredential(id, other.getBytes(StandardCharsets.UTF_8), plan);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Map<String, String> headersFor(Instant at, URI url, String messageId, String body) {
        var timestamp = Long.toString(plan.unit().of(at));
        var signed = plan.payloadFormat()
                .replace("{timestamp}", timestamp)
                .replace("{method}", "POST")
                .replace("{url}", url.toString())
                .replace("{svix-id}", messageId)
                .replace("{body}", body);

        var headers = new TreeMap<String, String>();
        headers.put(plan.timestampHeader(), timestamp);
        headers.put(
                plan.signatureHeader(), plan.signaturePrefix() + plan.encoding().of(mac(signed)));
        if (!plan.messageIdHeader().isEmpty()) {
            headers.put(plan.messageIdHeader(), messageId);
        }
        return headers;
    }

    @Override
    public String toString() {
        return "HmacCredential " + id;
    }

    private byte[] mac(String signed) {
        var algorithm = plan.algorithm().javaName();
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, algorithm));
            return mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(algorithm + ": expected in every JDK but was missing", missing);
        }
    }
}
