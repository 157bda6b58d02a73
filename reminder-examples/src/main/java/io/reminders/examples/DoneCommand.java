package io.reminders.examples;

import io.reminders.reminder.ReminderId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Marks reminders as done. */
@Command(
        sortOptions = false,
        name = "done",
        header = "Marks reminders as done: nothing further starts.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  done 019ac3d4-89f2-7c3e-b1aa-0123456789ab",
            "  done 019ac3d4-89f2-7c3e-b1aa-0123456789ab 019ac3d4-89f2-7c3e-b1aa-0123456789ac",
            "",
            "A call under way goes on. Of several each has a line, and the exit code is the largest of all."
        })
final class DoneCommand implements Callable<Integer> {
    private final Surroundings here;

    @Parameters(paramLabel = "ID", arity = "1..*", description = "The reminders' ids, as `list` shows them.")
    private List<String> ids = new ArrayList<>();

    DoneCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        List<ReminderId> wanted = ids.stream().map(ReminderId::parse).toList();
        Verdicts verdicts = new Verdicts(here, wanted.size());
        Errand.run(
                        here.settings(),
                        here.clock(),
                        desk -> wanted.stream().map(desk::done).toList())
                .forEach(change -> verdicts.add(change, reminder -> "Done: nothing further starts."));
        return verdicts.number();
    }
}
