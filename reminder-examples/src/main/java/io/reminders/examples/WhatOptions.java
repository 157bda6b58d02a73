package io.reminders.examples;

import java.util.Optional;
import picocli.CommandLine.Option;

/** What a reminder may ask for but its times, as it was typed: options that {@code schedule} and {@code edit} share. */
final class WhatOptions {
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
            names = "--region",
            paramLabel = "CODE",
            description = "The region of --phone; DEFAULT_REGION if not given.")
    Optional<String> region = Optional.empty();

    @Option(
            names = "--recipient-zone",
            paramLabel = "ZONE",
            description = "Where the person of --phone lives: for --local and --calling-hours.")
    Optional<String> recipientZone = Optional.empty();

    @Option(
            names = "--redial",
            paramLabel = "SPAN",
            description = "Call a second time, that much later, if nobody takes the first call.")
    Optional<String> redial = Optional.empty();
}
