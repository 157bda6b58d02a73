package io.reminders.examples;

import io.reminders.Explanation;
import io.reminders.examples.settings.Settings;
import io.reminders.reminder.ReminderId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows everything about one reminder. */
@Command(
        sortOptions = false,
        name = "show",
        header = "Shows everything about one reminder, but its whole number and its message.",
        footerHeading = "%nExample:%n",
        footer = "  show 019ac3d4-89f2-7c3e-b1aa-0123456789ab")
final class ShowCommand implements Callable<Integer> {
    private final Surroundings here;

    @Parameters(paramLabel = "ID", description = "The reminder's id, as `list` shows it.")
    private String id = "";

    ShowCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        Settings settings = here.settings();
        ReminderId wanted = ReminderId.parse(id);
        Portrait portrait = Errand.run(settings, here.clock(), desk -> {
            Explanation explanation = desk.explain(wanted);
            NextPoints next = NextPoints.planned(desk, explanation.reminder());
            return new Portrait(explanation, next, settings.zone(), here.clock().instant());
        });
        here.screen().lines(portrait.lines(here.screen()));
        return ExitCode.OK.number();
    }
}
