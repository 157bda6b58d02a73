package io.reminders.examples;

import io.reminders.Change;
import io.reminders.reminder.ReminderId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lets nothing start until it is resumed. */
@Command(
        sortOptions = false,
        name = "pause",
        header = "Lets nothing start until it is resumed.",
        footerHeading = "%nExample:%n",
        footer = {
            "  pause 019ac3d4-89f2-7c3e-b1aa-0123456789ab",
            "",
            "It changes nothing once a call has begun. Pausing again is the same."
        })
final class PauseCommand implements Callable<Integer> {
    private final Surroundings here;

    @Parameters(paramLabel = "ID", description = "The reminder's id, as `list` shows it.")
    private String id = "";

    PauseCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        ReminderId wanted = ReminderId.parse(id);
        Change change = Errand.run(here.settings(), here.clock(), desk -> desk.pause(wanted));
        Verdicts verdicts = new Verdicts(here, 1);
        verdicts.add(change, reminder -> "Paused: nothing starts until `resume`.");
        return verdicts.number();
    }
}
