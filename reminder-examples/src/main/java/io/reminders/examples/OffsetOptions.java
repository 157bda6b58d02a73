package io.reminders.examples;

import io.reminders.calendar.Offset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** How long before or after the start of an event, as it was typed. */
final class OffsetOptions {
    @Option(
            names = "--before",
            paramLabel = "SPANS",
            description =
                    "So long before the event starts, such as 1d,24h,10m: 1d is a day of the calendar, 24h as much time.")
    Optional<String> before = Optional.empty();

    @Option(names = "--after", paramLabel = "SPANS", description = "So long after the event has started, such as 1h.")
    Optional<String> after = Optional.empty();

    /** Whether any is given. */
    boolean isGiven() {
        return before.isPresent() || after.isPresent();
    }

    /** All of them; those that are wrong are left out. */
    List<Offset> read(OptionReader reader) {
        List<Offset> first = reader.read("before", before, OffsetText::before).orElse(List.of());
        List<Offset> last = reader.read("after", after, OffsetText::after).orElse(List.of());
        return Stream.concat(first.stream(), last.stream()).toList();
    }
}
