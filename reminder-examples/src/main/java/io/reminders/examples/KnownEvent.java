package io.reminders.examples;

import io.reminders.calendar.Event;
import io.reminders.calendar.Offset;
import io.reminders.calendar.Schedule;
import io.reminders.calendar.WallClock;
import io.reminders.reminder.Reminder;
import java.util.List;
import java.util.Optional;

/** The event that a reminder hangs on already. One thread at a time. */
final class KnownEvent implements Anchor {
    private final Optional<Reminder> reminder;
    private final OffsetOptions offsets;
    private final OptionReader reader;

    /**
     * That of a reminder.
     *
     * @param reminder empty as long as it has not been looked for
     */
    KnownEvent(Optional<Reminder> reminder, OffsetOptions offsets, OptionReader reader) {
        this.reminder = reminder;
        this.offsets = offsets;
        this.reader = reader;
    }

    @Override
    public String option() {
        return "--before or --after";
    }

    @Override
    public boolean isGiven() {
        return offsets.isGiven();
    }

    /** Either of both says enough. */
    @Override
    public void refuseWhatStandsAlone() {}

    @Override
    public Optional<Schedule> around(WallClock clock) {
        List<Offset> spans = offsets.read(reader);
        Optional<Event> event = reminder.flatMap(Reminder::event);
        if (reminder.isPresent() && event.isEmpty()) {
            String option = offsets.before.isPresent() ? "before" : "after";
            reader.refuse(option, "a reminder that hangs on an event", "one that does not");
        }
        return spans.isEmpty()
                ? Optional.empty()
                : event.flatMap(known -> reader.read("before", () -> Schedule.around(known, spans)));
    }
}
