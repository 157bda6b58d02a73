package io.reminders.examples;

import io.reminders.UpcomingPage;
import io.reminders.examples.settings.Settings;
import io.reminders.reminder.ReminderFilter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

// A command and not `list --coming`: its order is another, and so are its pages, which no option of a list should
// change.
/** Shows what is called next. */
@Command(
        sortOptions = false,
        name = "coming",
        header = "Shows who is called next, soonest first.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  coming",
            "  coming --limit 5 --owner ada",
            "",
            "What is paused, under way or ended is not coming; `list` shows it."
        })
final class ComingCommand implements Callable<Integer> {
    private final Surroundings here;

    @Mixin
    private FilterOptions which = new FilterOptions();

    @Mixin
    private PageOptions part = new PageOptions();

    ComingCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        Settings settings = here.settings();
        ReminderFilter filter = which.filter(ReminderFilter.everything());
        int most = part.limit();
        var after = part.after();
        show(
                Errand.run(
                        settings,
                        here.clock(),
                        desk -> after.map(cursor -> desk.comingUp(filter, cursor, most))
                                .orElseGet(() -> desk.comingUp(filter, most))),
                settings);
        return ExitCode.OK.number();
    }

    private void show(UpcomingPage page, Settings settings) {
        if (page.upcoming().isEmpty()) {
            here.screen().line(part.after().isPresent() ? "nothing more is coming" : "nothing is coming");
        } else {
            List<Listing.Line> lines = page.upcoming().stream()
                    .map(waiting -> new Listing.Line(waiting.reminder(), waiting.at()))
                    .toList();
            new Listing(here.screen(), settings.zone(), here.clock().instant()).show("calls at", lines);
        }
        page.next().ifPresent(cursor -> here.screen().line("more: the same with --after " + cursor.text()));
    }
}
