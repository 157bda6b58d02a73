package io.reminders.examples;

import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** When, as it was typed: options that {@code schedule} and {@code edit} share. */
final class WhenOptions {
    @Option(
            names = "--at",
            paramLabel = "TIME",
            description =
                    "When, on the wall clock of the zone, such as \"2026-11-25 09:00\"; or an instant that ends in"
                            + " Z or an offset.")
    Optional<String> at = Optional.empty();

    @Option(
            names = "--in",
            paramLabel = "SPAN",
            description = "Instead of --at: when, from now on, such as 30s, 10min, 2h or 1d12h.")
    Optional<String> in = Optional.empty();

    @Option(
            names = "--local",
            paramLabel = "TIME",
            description = "Instead of --at: when, on the wall clock of --recipient-zone.")
    Optional<String> local = Optional.empty();

    @Mixin
    SeriesOptions series = new SeriesOptions();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "The zone of wall-clock times and of --hours; DEFAULT_TIMEZONE if not given.")
    Optional<String> zone = Optional.empty();

    @Option(
            names = "--gap",
            paramLabel = "HOW",
            description = "What becomes of a time that clocks skip: shift (if not given), before or skip.")
    Optional<String> gap = Optional.empty();

    @Option(
            names = "--overlap",
            paramLabel = "WHICH",
            description = "Which is meant of a time that clocks show twice: first (if not given), second or both.")
    Optional<String> overlap = Optional.empty();

    /** Whether any is given. */
    boolean isGiven() {
        return Stream.of(at, in, local, zone, gap, overlap).anyMatch(Optional::isPresent) || series.isGiven();
    }
}
