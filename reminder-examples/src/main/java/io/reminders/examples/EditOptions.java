package io.reminders.examples;

import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code edit}, as they were typed. */
final class EditOptions {
    @Mixin
    WhatOptions what = new WhatOptions();

    @Mixin
    WhenOptions when = new WhenOptions();

    @Mixin
    OffsetOptions offsets = new OffsetOptions();

    @Mixin
    HoursOptions hours = new HoursOptions();

    @Option(
            names = "--if-version",
            paramLabel = "N",
            description = "Only if nobody has changed it since it had that version, as `show` says it.")
    Optional<String> version = Optional.empty();

    /** Whether nothing is to be changed by them. */
    boolean changeNothing() {
        return Stream.of(what.title, what.message, what.phone, what.recipientZone, what.redial)
                        .allMatch(Optional::isEmpty)
                && !when.isGiven()
                && !offsets.isGiven()
                && !hours.isGiven();
    }
}
