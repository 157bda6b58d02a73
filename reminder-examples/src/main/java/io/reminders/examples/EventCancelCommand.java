package io.reminders.examples;

import io.reminders.calendar.Event;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says that an event does not take place. */
@Command(
        sortOptions = false,
        name = "cancel",
        header = "Says that an event does not take place: nothing further is called.",
        footerHeading = "%nExample:%n",
        footer = "  event cancel appt-981 --version 3")
final class EventCancelCommand implements Callable<Integer> {
    private final Surroundings here;

    @Mixin
    private EventWord word = new EventWord();

    EventCancelCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        return word.over(here, Event.Standing.CANCELLED, "Cancelled", (event, version) -> event.cancelled(version))
                .number();
    }
}
