package io.reminders.examples;

import java.util.Optional;
import picocli.CommandLine.Option;

/** The event that a reminder hangs on, as it was typed. */
final class EventOptions {
    @Option(
            names = "--event",
            paramLabel = "NAME",
            description =
                    "Instead of --at: around something of yours that may be moved, such as appt-981; with --starts and"
                            + " --before or --after.")
    Optional<String> event = Optional.empty();

    @Option(
            names = "--starts",
            paramLabel = "TIME",
            description = "When the event starts: as --at. What is known of it by a later version counts.")
    Optional<String> starts = Optional.empty();

    @Option(
            names = "--event-version",
            paramLabel = "N",
            description = "Your number of this state of the event; 1 if not given.")
    Optional<String> version = Optional.empty();
}
