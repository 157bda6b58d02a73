package io.reminders.vapi;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import okhttp3.Headers;

/** How long a server asks to be left alone: RFC 9110, 10.2.3, in seconds or as a date. */
final class RetryAfter {
    /** The longest wait that is honoured. */
    static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    /**
     * The wait that the headers ask for, from zero to {@link #LONGEST}; empty without a readable one.
     *
     * @param clock used for a date only, and only where the answer does not say when it was made
     */
    static Optional<Duration> in(Headers headers, InstantSource clock) {
        String text = headers.get(VapiAssumptions.RETRY_AFTER);
        if (text == null) {
            return Optional.empty();
        }
        if (text.trim().matches("\\d+")) {
            return Optional.of(seconds(text.trim()));
        }
        Instant until = headers.getInstant(VapiAssumptions.RETRY_AFTER);
        if (until == null) {
            return Optional.empty();
        }
        // The server's own clock, where it tells it: the two of them agree.
        Instant date = headers.getInstant("Date");
        return Optional.of(bounded(Duration.between(date == null ? clock.instant() : date, until)));
    }

    private static Duration seconds(String digits) {
        // Nine digits are 31 years; more would not fit a number.
        return digits.length() > 9 ? LONGEST : bounded(Duration.ofSeconds(Long.parseLong(digits)));
    }

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
