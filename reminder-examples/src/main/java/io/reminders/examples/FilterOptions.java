package io.reminders.examples;

import io.reminders.reminder.ReminderFilter;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which reminders a list is of, as it was typed. */
final class FilterOptions {
    @Option(
            names = "--search",
            paramLabel = "TEXT",
            description = "Only those whose title or message contains it, in whatever case.")
    private Optional<String> search = Optional.empty();

    @Option(names = "--about", paramLabel = "TEXT", description = "Only those about it, as `schedule --about` said.")
    private Optional<String> about = Optional.empty();

    @Option(names = "--owner", paramLabel = "TEXT", description = "Only those of that owner.")
    private Optional<String> owner = Optional.empty();

    /** Of {@code all}, what was asked for. */
    ReminderFilter filter(ReminderFilter all) {
        ReminderFilter filter = all;
        filter = search.map(filter::containing).orElse(filter);
        filter = about.map(filter::about).orElse(filter);
        return owner.map(filter::ownedBy).orElse(filter);
    }

    /** Whether they are not all. */
    boolean isGiven() {
        return search.isPresent() || about.isPresent() || owner.isPresent();
    }
}
