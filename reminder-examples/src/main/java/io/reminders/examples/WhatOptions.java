package io.reminders.examples;

import java.util.Optional;
import picocli.CommandLine.Option;

/** What a reminder may ask for, as it was typed: the options that {@code schedule} and {@code edit} share. */
class WhatOptions {
    @Option(names = "--title", paramLabel = "TEXT", description = "What it is about, 1 to 128 characters.")
    Optional<String> title = Optional.empty();

    @Option(names = "--message", paramLabel = "TEXT", description = "What the person is told, 1 to 1,000 characters.")
    Optional<String> message = Optional.empty();

    @Option(
            names = "--phone",
            paramLabel = "NUMBER",
            description = "Whom to call: with + and country code, or as dialled in the region.")
    Optional<String> phone = Optional.empty();

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

    @Option(names = "--zone", paramLabel = "ZONE", description = "The zone of --at; DEFAULT_TIMEZONE if not given.")
    Optional<String> zone = Optional.empty();

    @Option(
            names = "--region",
            paramLabel = "CODE",
            description = "The region of --phone; DEFAULT_REGION if not given.")
    Optional<String> region = Optional.empty();

    @Option(
            names = "--redial",
            paramLabel = "SPAN",
            description = "Call a second time, that much later, if nobody takes the first call.")
    Optional<String> redial = Optional.empty();
}
