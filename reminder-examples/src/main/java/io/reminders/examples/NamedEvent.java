package io.reminders.examples;

import io.reminders.calendar.Event;
import io.reminders.calendar.Offset;
import io.reminders.calendar.Schedule;
import io.reminders.calendar.WallClock;
import java.util.List;
import java.util.Optional;

/** An event that is named, with its start. One thread at a time. */
final class NamedEvent implements Anchor {
    private final EventOptions options;
    private final OffsetOptions offsets;
    private final OptionReader reader;

    NamedEvent(EventOptions options, OffsetOptions offsets, OptionReader reader) {
        this.options = options;
        this.offsets = offsets;
        this.reader = reader;
    }

    @Override
    public String option() {
        return "--event";
    }

    @Override
    public boolean isGiven() {
        return options.event.isPresent();
    }

    @Override
    public void refuseWhatStandsAlone() {
        reader.refuseAlone("starts", options.starts, option(), isGiven());
        reader.refuseAlone("event-version", options.version, option(), isGiven());
        reader.refuseAlone("before", offsets.before, option(), isGiven());
        reader.refuseAlone("after", offsets.after, option(), isGiven());
    }

    @Override
    public Optional<Schedule> around(WallClock clock) {
        reader.refuseAlone("event", options.event, "--starts", options.starts.isPresent());
        reader.refuseAlone("event", options.event, "--before or --after", offsets.isGiven());
        List<Offset> spans = offsets.read(reader);
        Optional<Event.NeedsStart> named = reader.read("event", options.event, Event::called);
        Optional<Integer> version =
                reader.read("event-version", options.version, text -> OptionReader.version("event-version", text));
        Optional<Event> event = named.flatMap(
                known -> reader.read("starts", options.starts, text -> known.starting(TimeText.parse(text, clock))));
        return spans.isEmpty()
                ? Optional.empty()
                : event.map(known -> version.map(known::withVersion).orElse(known))
                        .flatMap(known -> reader.read("before", () -> Schedule.around(known, spans)));
    }
}
