package io.reminders.simulators.vapi;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The headers of server events: a credential's, then the request's own, which win. Immutable. */
final class EventHeaders {

    private static final Duration STALENESS = Duration.ofMinutes(10);
    private static final String WRONG = "wrong";

    private final Account account;

    EventHeaders(Account account) {
        this.account = account;
    }

    Map<String, String> of(
            ServerSettings server, String callId, ServerEvent event, Instant now, Set<EventFault> faults) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        if (!faults.contains(EventFault.UNSIGNED)) {
            var forged = faults.contains(EventFault.WRONGLY_SIGNED);
            var signedAt = faults.contains(EventFault.STALE) ? now.minus(STALENESS) : now;
            var messageId = "msg_" + callId + "-" + event.type() + "-" + event.status();
            server.credentialId()
                    .flatMap(account::credential)
                    .map(credential -> forged ? forgeryOf(credential) : credential)
                    .map(credential -> credential.headersFor(signedAt, server.url(), messageId, event.body()))
                    .ifPresent(headers::putAll);
            server.headers().forEach((name, value) -> headers.put(name, forged ? WRONG : value));
        }
        headers.put("Content-Type", "application/json");
        return headers;
    }

    private static Credential forgeryOf(Credential credential) {
        return credential instanceof HmacCredential hmac
                ? hmac.withSecret(WRONG)
                : new BearerCredential(credential.id(), ((BearerCredential) credential).header(), WRONG);
    }
}
