package io.reminders.examples;

import io.reminders.examples.settings.Settings;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Changes what a reminder asks for. */
@Command(
        sortOptions = false,
        name = "edit",
        header = "Changes a reminder, while no call has begun.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  edit 019ac3d4-89f2-7c3e-b1aa-0123456789ab --at \"2026-11-25 10:00\"",
            "  edit 019ac3d4-89f2-7c3e-b1aa-0123456789ab --message \"Dentist at ten.\" --if-version 2",
            "  edit 019ac3d4-89f2-7c3e-b1aa-0123456789ab --cron \"0 9 * * MON-FRI\" --calling-hours",
            "",
            "What is not given stays. With --if-version nothing is changed if somebody else has been there",
            "meanwhile: that, too, is too late (4). --before and --after are from the event that it hangs on,",
            "which `event move` moves. Everything that is wrong is named at once."
        })
final class EditCommand implements Callable<Integer> {
    private final Surroundings here;

    @Parameters(paramLabel = "ID", description = "The reminder's id, as `list` shows it.")
    private String id = "";

    @Mixin
    private EditOptions options = new EditOptions();

    EditCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        Settings settings = here.settings();
        ReminderId wanted = ReminderId.parse(id);
        Instant now = here.clock().instant();
        Revision revision = new Revision(options, settings);
        revision.edit(Optional.empty(), now); // mistakes need no database
        OneEdit one = new OneEdit(wanted, found -> revision.edit(found, now), now);
        Changed changed = Errand.run(settings, here.clock(), desk -> Changed.of(desk, one.make(desk)));
        Verdicts verdicts = new Verdicts(here, 1);
        verdicts.add(changed.change(), EditCommand::sentence);
        changed.next().ifPresent(next -> here.screen().lines(new Announcement(next, settings.zone()).lines(now)));
        return verdicts.number();
    }

    private static String sentence(Reminder reminder) {
        return "changed " + reminder.id() + ", now version " + reminder.version();
    }
}
