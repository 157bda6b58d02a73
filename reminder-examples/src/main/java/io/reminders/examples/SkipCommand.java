package io.reminders.examples;

import io.reminders.examples.settings.Settings;
import io.reminders.reminder.ReminderId;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Leaves out the next point of a series. */
@Command(
        sortOptions = false,
        name = "skip",
        header = "Leaves out the next point of a reminder that comes back.",
        footerHeading = "%nExample:%n",
        footer = {
            "  skip 019ac3d4-89f2-7c3e-b1aa-0123456789ab",
            "",
            "It goes on with the point after that. Doing it again leaves out that one, too."
        })
final class SkipCommand implements Callable<Integer> {
    private final Surroundings here;

    @Parameters(paramLabel = "ID", description = "The reminder's id, as `list` shows it.")
    private String id = "";

    SkipCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        Settings settings = here.settings();
        OneSkip one = new OneSkip(ReminderId.parse(id));
        Changed changed = Errand.run(settings, here.clock(), desk -> Changed.of(desk, one.make(desk)));
        Verdicts verdicts = new Verdicts(here, 1);
        verdicts.add(
                changed.change(),
                reminder -> "Left out: "
                        + changed.next()
                                .map(next -> sentence(next, settings.zone()))
                                .orElse(""));
        return verdicts.number();
    }

    private String sentence(NextPoints next, ZoneId zone) {
        When when = new When(next.reminder(), next.due(), zone);
        return next.isOver()
                ? "there is no point after that; it is " + next.reminder().status() + "."
                : "the next is at " + when.local() + ", "
                        + when.away(here.clock().instant()) + ".";
    }
}
