package io.reminders.examples;

import io.reminders.Cursor;
import io.reminders.ReminderPage;
import io.reminders.examples.settings.Settings;
import io.reminders.examples.terminal.Cell;
import io.reminders.examples.terminal.Ink;
import io.reminders.examples.terminal.Screen;
import io.reminders.examples.terminal.Table;
import io.reminders.refusal.RefusedValueException;
import io.reminders.refusal.StorableText;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderFilter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows reminders, newest first. */
@Command(
        sortOptions = false,
        name = "list",
        header = "Shows reminders, newest first.",
        footerHeading = "%nExamples:%n",
        footer = {"  list", "  list --limit 100"})
final class ListCommand implements Callable<Integer> {
    private static final int ENOUGH_FOR_A_TABLE = 120;

    private final Surroundings here;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many, 1 to 1,000; 20 if not given.")
    private String limit = "20";

    @Option(names = "--after", paramLabel = "CURSOR", description = "The next page, as the page before names it.")
    private Optional<String> after = Optional.empty();

    ListCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        Settings settings = here.settings();
        int most = most();
        ReminderFilter everything = ReminderFilter.everything();
        Optional<Cursor> start = after.map(Cursor::new);
        ReminderPage page = Errand.run(
                settings,
                desk -> start.map(cursor -> desk.list(everything, cursor, most))
                        .orElseGet(() -> desk.list(everything, most)));
        show(page, settings);
        return ExitCode.OK.number();
    }

    private int most() {
        if (!limit.matches("\\d{1,4}")) {
            throw RefusedValueException.of("limit", "1 to 1,000", StorableText.shapeOf(limit));
        }
        return Integer.parseInt(limit);
    }

    private void show(ReminderPage page, Settings settings) {
        Screen screen = here.screen();
        if (page.reminders().isEmpty()) {
            screen.line(after.isPresent() ? "no more reminders" : "no reminders yet; `schedule --help` shows how");
            return;
        }
        if (screen.columns() < ENOUGH_FOR_A_TABLE) {
            page.reminders().forEach(reminder -> card(reminder, settings));
        } else {
            table(page, settings);
        }
        page.next().ifPresent(last -> screen.line("more: list --after " + last.text()));
    }

    private void table(ReminderPage page, Settings settings) {
        Table table = Table.of("id", "due", "from now", "status", "phone", "title");
        for (Reminder reminder : page.reminders()) {
            When when = new When(reminder, settings.zone());
            table.row(
                    Cell.of(reminder.id().toString()),
                    Cell.of(when.local()),
                    Cell.of(when.away(here.clock().instant())),
                    status(reminder),
                    Cell.of(phone(reminder)),
                    Cell.of(title(reminder)));
        }
        here.screen().lines(table.wrapped(here.screen()));
    }

    private void card(Reminder reminder, Settings settings) {
        Screen screen = here.screen();
        When when = new When(reminder, settings.zone());
        Cell status = status(reminder);
        screen.line(reminder.id() + "  " + screen.paint(status.ink(), status.text()));
        screen.line("  " + phone(reminder) + "  " + Cell.of(title(reminder)).text());
        screen.line("  " + when.local() + ", " + when.away(here.clock().instant()));
    }

    private static String phone(Reminder reminder) {
        return reminder.definition().phoneNumber().masked();
    }

    private static String title(Reminder reminder) {
        return reminder.definition().title().text();
    }

    private static Cell status(Reminder reminder) {
        String word = reminder.status().name();
        return switch (reminder.status()) {
            case ACTIVE -> new Cell(word, Ink.CYAN);
            case COMPLETED -> new Cell(word, Ink.GREEN);
            case FAILED, EXPIRED -> new Cell(word, Ink.RED);
            case UNRESOLVED -> new Cell(word, Ink.YELLOW);
            case CANCELLED, PAUSED -> new Cell(word, Ink.DIM);
        };
    }
}
