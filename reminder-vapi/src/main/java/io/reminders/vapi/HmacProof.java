package io.reminders.vapi;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A signature in the default format of Vapi's HMAC credential: the hexadecimal HMAC-SHA256 of time, full stop and raw
 * body (OpenAPI description, {@code HMACAuthenticationPlan}). Immutable.
 */
final class HmacProof implements Proof {
    private static final String SIGNATURE = "x-signature";
    private static final String TIMESTAMP = "x-timestamp";

    private final HmacSha256 hmac;
    private final SignatureWindow window;

    HmacProof(String secret, InstantSource clock) {
        hmac = new HmacSha256(secret.getBytes(StandardCharsets.UTF_8));
        window = new SignatureWindow(clock);
    }

    @Override
    public Optional<VapiCallback> objection(CallbackHeaders headers, byte[] body) {
        Optional<String> signature = headers.single(SIGNATURE);
        Optional<String> timestamp = headers.single(TIMESTAMP);
        if (signature.isEmpty() || timestamp.isEmpty()) {
            return Optional.of(new VapiCallback.Forged(SIGNATURE + ", " + TIMESTAMP + ": expected once each"));
        }
        byte[] expected = hmac.of(timestamp.get() + ".", body);
        return MessageDigest.isEqual(expected, bytes(signature.get()))
                ? window.objection(TIMESTAMP, timestamp.get())
                : Optional.of(new VapiCallback.Forged(SIGNATURE + ": expected another value"));
    }

    /** The bytes that hexadecimal digits stand for; none for what are no such digits. */
    private static byte[] bytes(String digits) {
        try {
            return HexFormat.of().parseHex(digits);
        } catch (IllegalArgumentException notHexadecimal) {
            return new byte[0];
        }
    }
}
