package io.reminders.vapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.reminders.refusal.RefusedValueException;
import io.reminders.refusal.StorableText;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import okio.ByteString;

/**
 * Receives what Vapi posts about calls: first it makes sure, on the raw bytes, that Vapi posted it, then it reads what
 * that proves. Immutable and thread-safe; {@code toString} shows no secret.
 *
 * <p>The host hands in what its web server received, and does with the answer what {@link VapiCallback} says. Posts
 * come repeatedly, out of order and late; their evidence is recognised when it comes again.
 */
public final class VapiCallbacks {
    /** The longest body that is looked at, in bytes. A web server should not read more than this in the first place. */
    public static final int LONGEST_BODY = 1 << 20;

    private static final int SHORTEST_SECRET = 8;

    private final List<Proof> proofs;

    private VapiCallbacks(List<Proof> proofs) {
        this.proofs = proofs;
    }

    /**
     * Takes posts with a shared secret in the header {@code X-Vapi-Secret}: set up by {@code serverHeader} of the
     * gateway, or by a bearer credential at Vapi with that header and no prefix.
     *
     * @param secret 8 to 200 visible ASCII characters
     * @throws RefusedValueException naming {@code secret} if it is something else
     */
    public static VapiCallbacks sharedSecret(String secret) {
        return new VapiCallbacks(List.of(new SharedSecretProof("X-Vapi-Secret", checked(secret))));
    }

    /**
     * Takes posts signed by an HMAC credential of Vapi's with SHA-256 and everything else as it is by default.
     *
     * @param secret the credential's, 8 to 200 visible ASCII characters
     * @param clock a signature must have been made within 5 minutes of its present moment, in either direction
     * @throws RefusedValueException naming {@code secret} if it is something else
     */
    public static VapiCallbacks hmac(String secret, InstantSource clock) {
        return new VapiCallbacks(List.of(new HmacProof(checked(secret), clock)));
    }

    /**
     * Takes posts signed by an HMAC credential that was set up to sign as the Standard Webhooks specification has it:
     * {@code payloadFormat} <code>{svix-id}.{timestamp}.{body}</code>, headers {@code webhook-id},
     * {@code webhook-timestamp} and {@code webhook-signature}, prefix {@code v1,}, Base64.
     *
     * @param secret in Base64, with or without {@code whsec_} before it
     * @param clock a signature must have been made within 5 minutes of its present moment, in either direction
     * @throws RefusedValueException naming {@code secret} if it is no Base64 of 8 bytes or more
     */
    public static VapiCallbacks standardWebhooks(String secret, InstantSource clock) {
        String base64 = secret.startsWith("whsec_") ? secret.substring("whsec_".length()) : secret;
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw refused(secret);
        }
        if (key.length < SHORTEST_SECRET) {
            throw refused(secret);
        }
        return new VapiCallbacks(List.of(new StandardWebhooksProof(key, clock)));
    }

    /** Takes also what the other one takes: for a change of secrets, in which both are valid for a while. */
    public VapiCallbacks or(VapiCallbacks other) {
        return new VapiCallbacks(
                Stream.concat(proofs.stream(), other.proofs.stream()).toList());
    }

    /**
     * What was made of one post.
     *
     * @param headers as they came, by name in any case
     * @param body exactly the bytes that came, at most {@link #LONGEST_BODY}
     */
    public VapiCallback receive(Map<String, List<String>> headers, byte[] body) {
        if (body.length > LONGEST_BODY) {
            return new VapiCallback.Malformed("body: expected up to " + LONGEST_BODY + " bytes");
        }
        return objection(new CallbackHeaders(headers), body).orElseGet(() -> read(body));
    }

    @Override
    public String toString() {
        return "VapiCallbacks[" + proofs.size() + "]";
    }

    /** What every proof finds wrong. That of one that knew the signature, and not its time, says the most. */
    private Optional<VapiCallback> objection(CallbackHeaders headers, byte[] body) {
        List<Optional<VapiCallback>> objections =
                proofs.stream().map(proof -> proof.objection(headers, body)).toList();
        if (objections.contains(Optional.<VapiCallback>empty())) {
            return Optional.empty();
        }
        return objections.stream()
                .flatMap(Optional::stream)
                .filter(VapiCallback.Stale.class::isInstance)
                .findFirst()
                .or(() -> objections.get(0));
    }

    private static VapiCallback read(byte[] body) {
        JsonNode message = Json.read(ByteString.of(body)).path("message");
        if (!message.isObject()) {
            return new VapiCallback.Malformed("body: expected JSON with a message");
        }
        return new VapiCallback.Verified(ServerMessage.of(message).evidence());
    }

    private static String checked(String secret) {
        if (!secret.matches("[\\x21-\\x7e]{" + SHORTEST_SECRET + "," + SettingsCheck.LONGEST_TOKEN + "}")) {
            throw RefusedValueException.of(
                    "secret", "8 to 200 visible ASCII characters without blanks", StorableText.shapeOf(secret));
        }
        return secret;
    }

    private static RefusedValueException refused(String secret) {
        return RefusedValueException.of("secret", "Base64 of 8 bytes or more", StorableText.shapeOf(secret));
    }
}
