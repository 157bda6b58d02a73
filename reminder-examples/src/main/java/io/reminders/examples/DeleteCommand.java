package io.reminders.examples;

import io.reminders.Change;
import io.reminders.reminder.ReminderId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Removes a reminder with its history; whoever would be called is not. */
@Command(
        sortOptions = false,
        name = "delete",
        header = "Removes a reminder with its history; whoever would be called is not.",
        footerHeading = "%nExample:%n",
        footer = {
            "  delete 019ac3d4-89f2-7c3e-b1aa-0123456789ab",
            "",
            "While a call is under way it is too late for that. What is gone cannot be brought back."
        })
final class DeleteCommand implements Callable<Integer> {
    private final Surroundings here;

    @Parameters(paramLabel = "ID", description = "The reminder's id, as `list` shows it.")
    private String id = "";

    DeleteCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        ReminderId wanted = ReminderId.parse(id);
        Change change = Errand.run(here.settings(), here.clock(), new OneDeletion(wanted)::make);
        Verdicts verdicts = new Verdicts(here, 1);
        verdicts.add(change, reminder -> "Deleted, with its history: nothing starts any more.");
        return verdicts.number();
    }
}
