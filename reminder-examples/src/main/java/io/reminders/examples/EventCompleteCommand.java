package io.reminders.examples;

import io.reminders.calendar.Event;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says that an event is over. */
@Command(
        sortOptions = false,
        name = "complete",
        header = "Says that an event is over, or has served its purpose: nothing further is called.",
        footerHeading = "%nExample:%n",
        footer = "  event complete appt-981 --version 3")
final class EventCompleteCommand implements Callable<Integer> {
    private final Surroundings here;

    @Mixin
    private EventWord word = new EventWord();

    EventCompleteCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        return word.over(here, Event.Standing.COMPLETED, "Completed", (event, version) -> event.completed(version))
                .number();
    }
}
