package io.reminders.vapi;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * A secret in a header (guide "Server authentication"). It is no signature: whoever reads one post can write another.
 * Immutable.
 */
final class SharedSecretProof implements Proof {
    private final String header;
    private final byte[] secret;

    SharedSecretProof(String header, String secret) {
        this.header = header;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Optional<VapiCallback> objection(CallbackHeaders headers, byte[] body) {
        Optional<String> given = headers.single(header);
        if (given.isEmpty()) {
            return Optional.of(new VapiCallback.Forged(header + ": expected once"));
        }
        return MessageDigest.isEqual(secret, given.get().getBytes(StandardCharsets.UTF_8))
                ? Optional.empty()
                : Optional.of(new VapiCallback.Forged(header + ": expected another value"));
    }
}
