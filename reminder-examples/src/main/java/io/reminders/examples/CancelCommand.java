package io.reminders.examples;

import io.reminders.reminder.ReminderId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Withdraws reminders. */
@Command(
        sortOptions = false,
        name = "cancel",
        header = "Withdraws reminders, or says that it is too late to.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  cancel 019ac3d4-89f2-7c3e-b1aa-0123456789ab",
            "  cancel 019ac3d4-89f2-7c3e-b1aa-0123456789ab 019ac3d4-89f2-7c3e-b1aa-0123456789ac",
            "",
            "Of several each has a line, and the exit code is the largest of all."
        })
final class CancelCommand implements Callable<Integer> {
    private final Surroundings here;

    @Parameters(paramLabel = "ID", arity = "1..*", description = "The reminders' ids, as `list` shows them.")
    private List<String> ids = new ArrayList<>();

    CancelCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        List<ReminderId> wanted = ids.stream().map(ReminderId::parse).toList();
        Verdicts verdicts = new Verdicts(here, wanted.size());
        Errand.run(here.settings(), here.clock(), desk -> desk.cancelAll(wanted))
                .forEach(verdicts::add);
        return verdicts.number();
    }
}
