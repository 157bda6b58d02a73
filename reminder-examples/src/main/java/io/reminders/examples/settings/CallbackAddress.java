package io.reminders.examples.settings;

import java.net.URI;
import java.util.Optional;

/**
 * Where Vapi posts what becomes of calls, and how it shows that it is Vapi. Immutable; its {@code toString} shows no
 * secret.
 *
 * @param url where this server is reached from outside
 * @param secret that of the credential, or the shared one where there is no credential
 * @param credentialId the credential at Vapi that signs each post; empty where the secret itself is sent along
 */
public record CallbackAddress(URI url, String secret, Optional<String> credentialId) {
    @Override
    public String toString() {
        return "CallbackAddress[" + url.getHost() + "]";
    }
}
