package io.reminders.examples;

import io.reminders.Reminders;
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
        description = {
            "",
            "--title, --message and --phone are required, and one of --at, --in, --local, --cron, --every and --event,"
                    + " which says when.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  schedule --title Dentist --message \"Dentist at nine.\" \\",
            "           --phone \"0721 234 567\" --at \"2026-11-25 09:00\"",
            "  schedule --title Pills --message \"Your pills, please.\" \\",
            "           --phone \"+40 721 234 567\" --in 30s --redial 60s --key pills-monday",
            "  schedule --title \"Check-up\" --message \"Your check-up is tomorrow.\" \\",
            "           --phone \"0721 234 567\" --in 2h --about appointment/981 --owner ada",
            "  schedule --title Standup --message \"Your standup begins.\" --phone \"0721 234 567\" \\",
            "           --cron \"0 9 * * MON-FRI\" --business-days skip --holidays 2026-12-25,2027-01-01",
            "  schedule --title Bins --message \"Put the bins out.\" --phone \"0721 234 567\" \\",
            "           --every \"FREQ=WEEKLY;BYDAY=MO\" --from 2026-12-07T19:00 --gap skip --lateness skip",
            "  schedule --title Dentist --message \"Dentist soon.\" --phone \"0721 234 567\" \\",
            "           --event appt-981 --starts 2026-12-07T09:00 --before 1d,1h --after 1h",
            "  schedule --title Flight --message \"Your flight.\" --phone \"+1 212 555 0123\" \\",
            "           --recipient-zone America/New_York --local 2026-12-07T09:00 --calling-hours",
            "  schedule --title Alarm --message \"The alarm.\" --phone \"0721 234 567\" --in 1h \\",
            "           --hours \"MON-FRI 08:00-21:00\" --bypass-by ada --bypass-why \"a burst pipe\"",
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
        Errand.run(settings, here.clock(), desk -> told(desk, one.schedule(desk)))
                .tell(here, settings);
        return ExitCode.OK.number();
    }

    private static Told told(Reminders desk, Scheduled scheduled) {
        return new Told(scheduled, NextPoints.of(desk, scheduled.reminder()));
    }

    private record Told(Scheduled scheduled, NextPoints next) {
        void tell(Surroundings here, Settings settings) {
            Screen screen = here.screen();
            Reminder reminder = scheduled.reminder();
            screen.line((scheduled instanceof Scheduled.New ? "scheduled " : "scheduled before ") + reminder.id());
            screen.lines(
                    new Announcement(next, settings.zone()).lines(here.clock().instant()));
            if (scheduled instanceof Scheduled.Existing) {
                screen.line("  the key was used before: nothing was stored; it is " + reminder.status());
            }
        }
    }
}
