package io.reminders.examples;

import io.reminders.Cancellation;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderNotFoundException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Withdraws a reminder. */
@Command(
        sortOptions = false,
        name = "cancel",
        header = "Withdraws a reminder, or says that it is too late to.",
        footerHeading = "%nExample:%n",
        footer = "  cancel 019ac3d4-89f2-7c3e-b1aa-0123456789ab")
final class CancelCommand implements Callable<Integer> {
    private final Surroundings here;

    @Parameters(paramLabel = "ID", description = "The reminder's id, as `list` shows it.")
    private String id = "";

    CancelCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        ReminderId wanted = ReminderId.parse(id);
        return tell(Errand.run(here.settings(), desk -> desk.cancel(wanted))).number();
    }

    private ExitCode tell(Cancellation cancellation) {
        if (cancellation instanceof Cancellation.TooLate late) {
            int begun = late.attempts().size();
            here.screen()
                    .line("Too late: " + (begun == 1 ? "a call" : begun + " calls")
                            + " had begun. Nothing further starts; `explain` says how it ends.");
            return ExitCode.TOO_LATE;
        }
        if (cancellation instanceof Cancellation.AlreadyEnded ended) {
            here.screen().line("Too late: it had ended as " + ended.status() + ". Nothing was changed.");
            return ExitCode.TOO_LATE;
        }
        if (cancellation instanceof Cancellation.NotFound unknown) {
            throw new ReminderNotFoundException(unknown.id());
        }
        here.screen().line("Cancelled: nobody was called, and nobody will be.");
        return ExitCode.OK;
    }
}
