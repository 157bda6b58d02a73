package io.reminders.vapi;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The span of time around now in which a signature must have been made. Thread-safe. */
final class SignatureWindow {
    private final InstantSource clock;

    SignatureWindow(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * What is wrong with a time of signing; empty if it lies in the window.
     *
     * @param header that it came in
     * @param time seconds or milliseconds since 1970, in digits
     */
    Optional<VapiCallback> objection(String header, String time) {
        // Sixteen digits are milliseconds for three hundred thousand years; more would not fit a number.
        if (!time.matches("\\d{1,16}")) {
            return Optional.of(new VapiCallback.Stale(header + ": expected up to 16 digits"));
        }
        Instant signed = VapiAssumptions.signedAt(Long.parseLong(time));
        Duration off = Duration.between(signed, clock.instant()).abs();
        return off.compareTo(VapiAssumptions.SIGNATURE_WINDOW) <= 0
                ? Optional.empty()
                : Optional.of(new VapiCallback.Stale(
                        header + ": expected within " + VapiAssumptions.SIGNATURE_WINDOW + " of now but was " + off));
    }
}
