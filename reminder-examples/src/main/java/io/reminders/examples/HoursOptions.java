package io.reminders.examples;

import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** In which hours, and how late, as it was typed: options that {@code schedule} and {@code edit} share. */
final class HoursOptions {
    @Option(
            names = "--hours",
            paramLabel = "HOURS",
            description = "Call in these hours only, such as \"MON-FRI 08:00-21:00\", in the reminder's zone.")
    Optional<String> hours = Optional.empty();

    @Option(
            names = "--calling-hours",
            description = "Call from 08:00 to 21:00 only, where the person lives, or wherever the number may be.")
    boolean callingHours;

    @Option(
            names = "--bypass-by",
            paramLabel = "WHO",
            description = "Who wants the hours passed over; with --bypass-why. It is put on record.")
    Optional<String> bypassBy = Optional.empty();

    @Option(names = "--bypass-why", paramLabel = "REASON", description = "Why the hours are to be passed over.")
    Optional<String> bypassWhy = Optional.empty();

    @Option(
            names = "--lateness",
            paramLabel = "SPAN",
            description =
                    "How late a call may start, such as 2h; or skip: what is missed is left out; or collapse:1h: of"
                            + " several that were missed, the last. 1h if not given; before an event, until it starts.")
    Optional<String> lateness = Optional.empty();

    /** Whether any is given. */
    boolean isGiven() {
        return callingHours || Stream.of(hours, bypassBy, bypassWhy, lateness).anyMatch(Optional::isPresent);
    }
}
