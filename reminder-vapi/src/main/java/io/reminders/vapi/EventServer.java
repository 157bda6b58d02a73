package io.reminders.vapi;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where Vapi posts what becomes of a call. Immutable; {@code toString} shows no secret.
 *
 * @param headers that it adds, by name, in the order in which they were given
 * @param credentialId of the credential by which it authenticates itself
 */
record EventServer(URI url, Map<String, String> headers, Optional<String> credentialId) {
    EventServer {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** Says what is wrong with it. */
    void check(SettingsCheck check) {
        check.webAddress("server", url);
        credentialId.ifPresent(id -> check.id("serverCredentialId", id));
        headers.forEach((name, value) -> {
            check.matches("serverHeader name", name, "[A-Za-z0-9-]{1,100}", "1 to 100 letters, digits and hyphens");
            check.word(
                    "serverHeader " + (name.matches("[A-Za-z0-9-]{1,100}") ? name : "value"),
                    value,
                    SettingsCheck.LONGEST_TOKEN);
        });
    }

    @Override
    public String toString() {
        return "EventServer[" + url.getHost() + "]";
    }
}
