package io.reminders.vapi;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs with HMAC-SHA256 (RFC 2104). Immutable. */
final class HmacSha256 {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    HmacSha256(byte[] secret) {
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** The signature of the text in UTF-8 and then the bytes. */
    byte[] of(String text, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(text.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(ALGORITHM + ": expected in every JDK but was missing", missing);
        }
    }
}
