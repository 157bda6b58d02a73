package io.reminders.examples;

import io.reminders.Cancellation;
import io.reminders.Change;
import io.reminders.delivery.Attempt;
import io.reminders.examples.terminal.Screen;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderStatus;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;

/** Says what became of wishes, a line each, and with which number a command ends on them. One thread at a time. */
final class Verdicts {
    private final Screen screen;
    private final PrintWriter complaints;
    private final boolean namesIds;
    private ExitCode worst = ExitCode.OK;

    /**
     * Those of one command.
     *
     * @param wishes how many there are; of several each is told with its id
     */
    Verdicts(Surroundings here, int wishes) {
        screen = here.screen();
        complaints = here.complaints();
        namesIds = wishes > 1;
    }

    /** Tells one change: in the words of {@code made} if it was made. */
    void add(Change change, Function<Reminder, String> made) {
        if (change instanceof Change.Made done) {
            say(ExitCode.OK, done.id(), made.apply(done.reminder()));
        } else if (change instanceof Change.TooLate late) {
            late(late.id(), late.attempts(), "Nothing was changed");
        } else if (change instanceof Change.AlreadyEnded ended) {
            ended(ended.id(), ended.status());
        } else if (change instanceof Change.Outdated outdated) {
            tooLate(
                    outdated.id(),
                    "somebody changed it, and its version is "
                            + outdated.reminder().version()
                            + " now. Nothing was changed; `show` says how it stands.");
        } else {
            missing(change.id());
        }
    }

    /** Tells one cancellation. */
    void add(Cancellation cancellation) {
        if (cancellation instanceof Cancellation.TooLate late) {
            late(late.id(), late.attempts(), "Nothing further starts");
        } else if (cancellation instanceof Cancellation.AlreadyEnded ended) {
            ended(ended.id(), ended.status());
        } else if (cancellation instanceof Cancellation.NotFound) {
            missing(cancellation.id());
        } else {
            say(ExitCode.OK, cancellation.id(), "Cancelled: nobody was called, and nobody will be.");
        }
    }

    /** Tells that it came too late, and what follows. */
    void tooLate(ReminderId id, String sentence) {
        say(ExitCode.TOO_LATE, id, "Too late: " + sentence);
    }

    /** The largest number of all. */
    int number() {
        return worst.number();
    }

    private void late(ReminderId id, List<Attempt> attempts, String consequence) {
        int begun = attempts.size();
        tooLate(
                id,
                (begun == 1 ? "a call" : begun + " calls") + " had begun. " + consequence
                        + "; `explain` says how it ends.");
    }

    private void ended(ReminderId id, ReminderStatus status) {
        tooLate(id, "it had ended as " + status + ". Nothing was changed.");
    }

    private void missing(ReminderId id) {
        count(ExitCode.NOT_FOUND);
        complaints.println("not found: " + id);
    }

    private void say(ExitCode code, ReminderId id, String sentence) {
        count(code);
        screen.line((namesIds ? id + "  " : "") + sentence);
    }

    private void count(ExitCode code) {
        worst = code.number() > worst.number() ? code : worst;
    }
}
