package io.reminders.examples;

import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of {@code edit}, as they were typed. */
final class EditOptions extends WhatOptions {
    @Option(
            names = "--if-version",
            paramLabel = "N",
            description = "Only if nobody has changed it since it had that version, as `show` says it.")
    Optional<String> version = Optional.empty();
}
