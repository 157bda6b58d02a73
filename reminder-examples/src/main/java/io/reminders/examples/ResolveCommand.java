package io.reminders.examples;

import io.reminders.Shifted;
import io.reminders.examples.settings.Settings;
import io.reminders.examples.terminal.Cell;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Finds the instants of what waits anew, by the zone rules of today. */
@Command(
        sortOptions = false,
        name = "resolve",
        header = "Finds the instants of wall-clock times anew, after time zones have changed their rules.",
        footerHeading = "%nExample:%n",
        footer = {
            "  resolve",
            "",
            "To be called after the rules were brought up to date, as by a new JDK. Each reminder that is",
            "called at another instant from now on has a line. Doing it again changes nothing."
        })
final class ResolveCommand implements Callable<Integer> {
    private final Surroundings here;

    ResolveCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        Settings settings = here.settings();
        List<Shifted> shifted = Errand.run(settings, here.clock(), desk -> desk.resolveAnew());
        shifted.forEach(one -> here.screen().line(line(one, settings.zone())));
        if (shifted.isEmpty()) {
            here.screen().line("nothing has changed");
        }
        return ExitCode.OK.number();
    }

    /** One of them: before, after, and what it is about. */
    static String line(Shifted shifted, ZoneId otherwise) {
        When before = new When(shifted.reminder(), shifted.before(), otherwise);
        When after = new When(shifted.reminder(), shifted.after(), otherwise);
        return shifted.reminder().id() + "  " + before.local() + " -> " + after.local() + "  "
                + Cell.of(shifted.reminder().definition().title().text()).text();
    }
}
