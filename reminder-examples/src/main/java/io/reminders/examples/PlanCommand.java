package io.reminders.examples;

import io.reminders.Plan;
import io.reminders.reminder.ReminderId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says what will happen to a reminder. */
@Command(
        sortOptions = false,
        name = "plan",
        header = "Says what will happen, when and why, as long as nobody is reached.",
        footerHeading = "%nExample:%n",
        footer = "  plan 019ac3d4-89f2-7c3e-b1aa-0123456789ab")
final class PlanCommand implements Callable<Integer> {
    private final Surroundings here;

    @Parameters(paramLabel = "ID", description = "The reminder's id, as `list` shows it.")
    private String id = "";

    PlanCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        ReminderId wanted = ReminderId.parse(id);
        Plan plan = Errand.run(here.settings(), desk -> desk.plan(wanted));
        here.screen().lines(plan.sentences());
        here.screen().line("status: " + plan.reminder().status());
        return ExitCode.OK.number();
    }
}
