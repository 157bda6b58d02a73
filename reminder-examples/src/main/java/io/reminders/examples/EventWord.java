package io.reminders.examples;

import io.reminders.EventChange;
import io.reminders.Events;
import io.reminders.calendar.Event;
import io.reminders.calendar.EventId;
import io.reminders.examples.settings.Settings;
import java.util.Optional;
import java.util.function.BiFunction;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every word about an event says, as it was typed. */
final class EventWord {
    @Parameters(paramLabel = "NAME", description = "The event's name, as `schedule --event` said.")
    private String name = "";

    @Option(
            names = "--version",
            paramLabel = "N",
            required = true,
            description = "Your number of this state of the event: greater than each before.")
    private String version = "";

    /** The same, read; what is wrong is in the reader. */
    Known read(OptionReader reader) {
        Optional<EventId> id = reader.read(() -> new EventId(name));
        Optional<Integer> number = reader.read("version", () -> OptionReader.version("version", version));
        return new Known(id.map(EventId::value).orElse(""), number.orElse(0));
    }

    /** Says that nothing further is to be called. */
    ExitCode over(
            Surroundings here, Event.Standing standing, String done, BiFunction<Events, Integer, EventChange> word) {
        Settings settings = here.settings();
        OptionReader reader = new OptionReader();
        Known known = read(reader);
        reader.refuseWhatIsWrong();
        EventVerdict verdict = Errand.run(
                settings,
                here.clock(),
                desk -> EventVerdict.of(
                        desk,
                        word.apply(desk.event(known.name()), known.version()),
                        event -> event.standing() == standing));
        return verdict.tell(here, done, settings.zone());
    }

    /**
     * A word about an event.
     *
     * @param name its name
     * @param version the host's number of its state
     */
    record Known(String name, int version) {}
}
