package io.reminders.vapi;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A signature as the Standard Webhooks specification has it: one or more, separated by blanks, of which one must be
 * right, each {@code v1,} and the Base64 of the HMAC-SHA256 of id, time and raw body. Immutable.
 */
final class StandardWebhooksProof implements Proof {
    private static final VapiAssumptions.StandardWebhooks NAMES = VapiAssumptions.STANDARD_WEBHOOKS;

    private final HmacSha256 hmac;
    private final SignatureWindow window;

    StandardWebhooksProof(byte[] secret, InstantSource clock) {
        hmac = new HmacSha256(secret);
        window = new SignatureWindow(clock);
    }

    @Override
    public Optional<VapiCallback> objection(CallbackHeaders headers, byte[] body) {
        Optional<String> id = headers.single(NAMES.id());
        Optional<String> timestamp = headers.single(NAMES.timestamp());
        Optional<String> signatures = headers.single(NAMES.signature());
        if (id.isEmpty() || timestamp.isEmpty() || signatures.isEmpty()) {
            return Optional.of(new VapiCallback.Forged(
                    NAMES.id() + ", " + NAMES.timestamp() + ", " + NAMES.signature() + ": expected once each"));
        }
        byte[] mac = hmac.of(id.get() + "." + timestamp.get() + ".", body);
        byte[] expected = (NAMES.version() + Base64.getEncoder().encodeToString(mac)).getBytes(StandardCharsets.UTF_8);
        boolean signed = Stream.of(signatures.get().split(" ", -1))
                .anyMatch(signature -> MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8)));
        return signed
                ? window.objection(NAMES.timestamp(), timestamp.get())
                : Optional.of(new VapiCallback.Forged(NAMES.signature() + ": expected another value"));
    }
}
