package io.reminders.simulators.vapi;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

/**
 * A custom credential, by which a server knows that an event comes from Vapi. Immutable; {@code toString} shows no
 * secret.
 */
public sealed interface Credential permits BearerCredential, HmacCredential {

    /** The id by which {@code server.credentialId} refers to it. */
    String id();

    /**
     * The headers that Vapi adds to an event.
     *
     * @param at when it is posted, by Vapi's clock
     * @param url where to
     * @param messageId an id of this event, for the formats that sign one
     * @param body exactly as it is posted
     */
    Map<String, String> headersFor(Instant at, URI url, String messageId, String body);
}
