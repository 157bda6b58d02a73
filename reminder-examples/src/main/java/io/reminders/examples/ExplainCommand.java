package io.reminders.examples;

import io.reminders.Explanation;
import io.reminders.reminder.ReminderId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says what happened to a reminder, and why. */
@Command(
        sortOptions = false,
        name = "explain",
        header = "Says what was asked for, what happened, and why.",
        footerHeading = "%nExample:%n",
        footer = "  explain 019ac3d4-89f2-7c3e-b1aa-0123456789ab")
final class ExplainCommand implements Callable<Integer> {
    private final Surroundings here;

    @Parameters(paramLabel = "ID", description = "The reminder's id, as `list` shows it.")
    private String id = "";

    ExplainCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        ReminderId wanted = ReminderId.parse(id);
        Explanation explanation = Errand.run(here.settings(), here.clock(), desk -> desk.explain(wanted));
        here.screen().lines(explanation.sentences());
        here.screen().line("status: " + explanation.reminder().status());
        return ExitCode.OK.number();
    }
}
