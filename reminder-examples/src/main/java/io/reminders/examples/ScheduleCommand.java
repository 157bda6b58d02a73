package io.reminders.examples;

import io.reminders.Scheduled;
import io.reminders.examples.settings.Settings;
import io.reminders.examples.terminal.Screen;
import io.reminders.reminder.Reminder;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stores a reminder. */
@Command(
        sortOptions = false,
        name = "schedule",
        header = "Stores a reminder; a worker calls when it is due.",
        description = {"", "--title, --message, --phone and either --at or --in are required.", ""},
        footerHeading = "%nExamples:%n",
        footer = {
            "  schedule --title Dentist --message \"Dentist at nine.\" \\",
            "           --phone \"0721 234 567\" --at \"2026-11-25 09:00\"",
            "  schedule --title Pills --message \"Your pills, please.\" \\",
            "           --phone \"+40 721 234 567\" --in 30s --redial 60s --key pills-monday",
            "  schedule --title \"Check-up\" --message \"Your check-up is tomorrow.\" \\",
            "           --phone \"0721 234 567\" --in 2h --about appointment/981 --owner ada",
            "",
            "Everything that is wrong is named at once, and nothing is stored then."
        })
final class ScheduleCommand implements Callable<Integer> {
    private final Surroundings here;

    @Mixin
    private ScheduleOptions options = new ScheduleOptions();

    ScheduleCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        Settings settings = here.settings();
        Draft draft = new Draft(options, settings);
        draft.request(here.clock().instant()); // mistakes need no database
        OneReminder one = new OneReminder(draft, here.clock());
        tell(Errand.run(settings, one::schedule), settings);
        return ExitCode.OK.number();
    }

    private void tell(Scheduled scheduled, Settings settings) {
        Screen screen = here.screen();
        Reminder reminder = scheduled.reminder();
        screen.line((scheduled instanceof Scheduled.New ? "scheduled " : "scheduled before ") + reminder.id());
        screen.lines(
                new Announcement(reminder, settings.zone()).lines(here.clock().instant()));
        if (scheduled instanceof Scheduled.Existing) {
            screen.line("  the key was used before: nothing was stored; it is " + reminder.status());
        }
    }
}
