package io.reminders.examples;

import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** By which rule a series comes back, as it was typed. */
final class SeriesOptions {
    @Option(
            names = "--cron",
            paramLabel = "FIELDS",
            description = "Instead of --at: again and again, by a cron expression such as \"0 9 * * MON-FRI\".")
    Optional<String> cron = Optional.empty();

    @Option(
            names = "--every",
            paramLabel = "RULE",
            description = "Instead of --at: again and again, by a rule of RFC 5545 such as \"FREQ=WEEKLY;BYDAY=MO\".")
    Optional<String> every = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "From when on --every or --cron holds, on the wall clock of the zone; now if not given.")
    Optional<String> from = Optional.empty();

    @Option(
            names = "--business-days",
            paramLabel = "WHERE",
            description =
                    "Where a day of --every or --cron goes that is a weekend or a holiday: previous, next or skip.")
    Optional<String> businessDays = Optional.empty();

    @Option(
            names = "--holidays",
            paramLabel = "DAYS",
            description = "The holidays of --business-days, such as 2026-12-25,2027-01-01.")
    Optional<String> holidays = Optional.empty();

    /** Whether any is given. */
    boolean isGiven() {
        return Stream.of(cron, every, from, businessDays, holidays).anyMatch(Optional::isPresent);
    }
}
