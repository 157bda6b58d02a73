package io.reminders.simulators.vapi;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

/**
 * A secret that comes in a header: with {@code X-Vapi-Secret} and no prefix what Vapi sent in former years. Immutable.
 *
 * @param id by which {@code server.credentialId} refers to it
 * @param header its name, such as {@code X-Vapi-Secret}
 * @param token the whole value, any prefix included
 */
public record BearerCredential(String id, String header, String token) implements Credential {

    @Override
    public Map<String, String> headersFor(Instant at, URI url, String messageId, String body) {
        return Map.of(header, token);
    }

    @Override
    public String toString() {
        return "BearerCredential " + id + " in " + header;
    }
}
