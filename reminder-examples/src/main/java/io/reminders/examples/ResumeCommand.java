package io.reminders.examples;

import io.reminders.Change;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderStatus;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lets a paused reminder go on. */
@Command(
        sortOptions = false,
        name = "resume",
        header = "Lets a paused reminder go on.",
        footerHeading = "%nExample:%n",
        footer = {
            "  resume 019ac3d4-89f2-7c3e-b1aa-0123456789ab",
            "",
            "It calls at its time, or at once where that has passed; where it is too late by then, it ends."
        })
final class ResumeCommand implements Callable<Integer> {
    private final Surroundings here;

    @Parameters(paramLabel = "ID", description = "The reminder's id, as `list` shows it.")
    private String id = "";

    ResumeCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        ReminderId wanted = ReminderId.parse(id);
        Changed changed = Errand.run(here.settings(), here.clock(), desk -> Changed.of(desk, desk.resume(wanted)));
        Verdicts verdicts = new Verdicts(here, 1);
        if (changed.change() instanceof Change.Made made && made.reminder().status() == ReminderStatus.EXPIRED) {
            verdicts.tooLate(made.id(), "it is EXPIRED, and nobody is called.");
        } else {
            verdicts.add(
                    changed.change(),
                    reminder -> "Resumed: " + changed.next().map(this::sentence).orElse(""));
        }
        return verdicts.number();
    }

    private String sentence(NextPoints next) {
        Instant now = here.clock().instant();
        When when = new When(next.reminder(), next.due(), here.settings().zone());
        return next.due().isAfter(now)
                ? "it is due at " + when.local() + ", " + when.away(now) + "."
                : "it was due at " + when.local() + ".";
    }
}
