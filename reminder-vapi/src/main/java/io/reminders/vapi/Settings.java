package io.reminders.vapi;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Everything that was set on a gateway, once it has been found right. Immutable; {@code toString} shows no secret.
 *
 * @param path under which calls are created; they are always asked about under {@code /call}
 * @param ticker nanoseconds from any start, never going back
 */
record Settings(
        String apiKey,
        CallerId callerId,
        Assistant assistant,
        Optional<EventServer> server,
        URI baseUrl,
        String path,
        Duration timeout,
        Duration quietPeriod,
        InstantSource clock,
        LongSupplier ticker) {

    @Override
    public String toString() {
        return "Settings[" + baseUrl + "]";
    }
}
