package io.reminders.examples;

import io.reminders.calendar.Event;
import io.reminders.calendar.IanaZone;
import io.reminders.calendar.Schedule;
import io.reminders.calendar.WallClock;
import io.reminders.examples.settings.Settings;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says that an event starts at another time. */
@Command(
        sortOptions = false,
        name = "move",
        header = "Says that an event starts at another time.",
        footerHeading = "%nExample:%n",
        footer = {
            "  event move appt-981 --starts 2026-12-08T10:00 --version 2",
            "",
            "What has not begun moves with it. Where a call for the time before had begun, that is told,",
            "and the exit code is 4; a call for the new time is made all the same."
        })
final class EventMoveCommand implements Callable<Integer> {
    private final Surroundings here;

    @Mixin
    private EventWord word = new EventWord();

    @Option(
            names = "--starts",
            paramLabel = "TIME",
            required = true,
            description = "When it starts: as `schedule --at`.")
    private String starts = "";

    @Option(names = "--zone", paramLabel = "ZONE", description = "The zone of --starts; DEFAULT_TIMEZONE if not given.")
    private Optional<String> zone = Optional.empty();

    EventMoveCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        Settings settings = here.settings();
        OptionReader reader = new OptionReader();
        Optional<ZoneId> where = reader.read(() -> zone.map(IanaZone::parse).orElse(settings.zone()));
        Optional<Schedule.Once> start =
                where.map(WallClock::in).flatMap(clock -> reader.read("starts", () -> TimeText.parse(starts, clock)));
        EventWord.Known known = word.read(reader);
        reader.refuseWhatIsWrong();
        EventVerdict verdict = Errand.run(
                settings,
                here.clock(),
                desk -> EventVerdict.of(
                        desk,
                        desk.event(known.name()).movedTo(start.orElseThrow(), known.version()),
                        event -> event.standing() == Event.Standing.PLANNED
                                && event.start().equals(start.orElseThrow())));
        return verdict.tell(here, "Moved", settings.zone()).number();
    }
}
