package io.reminders.examples;

import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code schedule}, as they were typed. */
final class ScheduleOptions {
    @Mixin
    WhatOptions what = new WhatOptions();

    @Mixin
    WhenOptions when = new WhenOptions();

    @Mixin
    EventOptions event = new EventOptions();

    @Mixin
    OffsetOptions offsets = new OffsetOptions();

    @Mixin
    HoursOptions hours = new HoursOptions();

    @Option(
            names = "--key",
            paramLabel = "TEXT",
            description = "Your own name for it: said twice, it is one reminder, and one call.")
    Optional<String> key = Optional.empty();

    @Option(
            names = "--about",
            paramLabel = "TEXT",
            description = "What of yours it is about, such as appointment/981: `list` finds it by that.")
    Optional<String> about = Optional.empty();

    @Option(names = "--owner", paramLabel = "TEXT", description = "Whose it is: `list` finds it by that.")
    Optional<String> owner = Optional.empty();
}
