package io.reminders.examples;

import io.reminders.Events;
import io.reminders.calendar.Event;
import io.reminders.examples.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows an event and the reminders that hang on it. */
@Command(
        sortOptions = false,
        name = "show",
        header = "Shows an event, and the reminders that hang on it.",
        footerHeading = "%nExample:%n",
        footer = "  event show appt-981")
final class EventShowCommand implements Callable<Integer> {
    private final Surroundings here;

    @Parameters(paramLabel = "NAME", description = "The event's name, as `schedule --event` said.")
    private String name = "";

    EventShowCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        Settings settings = here.settings();
        Optional<Found> found = Errand.run(settings, here.clock(), desk -> {
            Events events = desk.event(name);
            return events.find()
                    .map(event -> new Found(
                            event,
                            events.reminders().stream()
                                    .map(reminder -> NextPoints.of(desk, reminder))
                                    .toList()));
        });
        if (found.isEmpty()) {
            return EventVerdict.notFound(here).number();
        }
        here.screen().line(ScheduleWords.of(found.get().event(), settings.zone()));
        List<Listing.Line> lines = found.get().reminders().stream()
                .map(next -> new Listing.Line(next.reminder(), next.due()))
                .toList();
        new Listing(here.screen(), settings.zone(), here.clock().instant()).show("due", lines);
        return ExitCode.OK.number();
    }

    private record Found(Event event, List<NextPoints> reminders) {}
}
