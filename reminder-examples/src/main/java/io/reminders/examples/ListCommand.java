package io.reminders.examples;

import io.reminders.ReminderPage;
import io.reminders.Reminders;
import io.reminders.examples.settings.Settings;
import io.reminders.refusal.RefusedValueException;
import io.reminders.refusal.StorableText;
import io.reminders.reminder.ReminderFilter;
import io.reminders.reminder.ReminderStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows reminders, newest first. */
@Command(
        sortOptions = false,
        name = "list",
        header = "Shows reminders, newest first.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  list",
            "  list --limit 100 --status failed",
            "  list --search dentist --page 2",
            "  list --about appointment/981",
            "",
            "A page ends with what shows the next one. What is added meanwhile shifts pages that are",
            "counted, as --page does, and not those that --after shows."
        })
final class ListCommand implements Callable<Integer> {
    private final Surroundings here;

    @Option(names = "--status", paramLabel = "STATUS", description = "Only those that stand so, such as active.")
    private Optional<String> status = Optional.empty();

    @Mixin
    private FilterOptions which = new FilterOptions();

    @Mixin
    private PageOptions part = new PageOptions();

    @Option(names = "--page", paramLabel = "N", description = "Instead of --after: the page of that number, from 1.")
    private Optional<String> page = Optional.empty();

    ListCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        Settings settings = here.settings();
        var pages = pageOf(filter(), part.limit());
        show(Errand.run(settings, here.clock(), desk -> Shown.of(desk, pages.apply(desk))), settings);
        return ExitCode.OK.number();
    }

    private ReminderFilter filter() {
        ReminderFilter everything = ReminderFilter.everything();
        return which.filter(
                status.map(ListCommand::statusOf).map(everything::inStatus).orElse(everything));
    }

    private static ReminderStatus statusOf(String text) {
        String word = text.toUpperCase(Locale.ROOT);
        return Arrays.stream(ReminderStatus.values())
                .filter(status -> status.name().equals(word))
                .findFirst()
                .orElseThrow(() -> RefusedValueException.of("status", words(), StorableText.shapeOf(text)));
    }

    private static String words() {
        return Arrays.stream(ReminderStatus.values())
                .map(status -> status.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private Function<Reminders, ReminderPage> pageOf(ReminderFilter filter, int most) {
        var after = part.after();
        if (page.isEmpty()) {
            return desk ->
                    after.map(cursor -> desk.list(filter, cursor, most)).orElseGet(() -> desk.list(filter, most));
        }
        if (after.isPresent()) {
            throw RefusedValueException.of("page", "either --page or --after", "both");
        }
        int number = number();
        return desk -> desk.listPage(filter, number, most);
    }

    private int number() {
        return page.map(text -> PageOptions.number("page", "a number from 1", text))
                .orElse(1);
    }

    private void show(Shown found, Settings settings) {
        if (found.lines().isEmpty()) {
            here.screen().line(nothing());
        } else {
            new Listing(here.screen(), settings.zone(), here.clock().instant()).show("due", found.lines());
        }
        found.page()
                .next()
                .map(cursor -> page.isPresent() ? "--page " + (number() + 1) : "--after " + cursor.text())
                .ifPresent(next -> here.screen().line("more: the same with " + next));
    }

    private String nothing() {
        if (part.after().isPresent() || number() > 1) {
            return "no more reminders";
        }
        return which.isGiven() || status.isPresent()
                ? "no such reminders"
                : "no reminders yet; `schedule --help` shows how";
    }

    /** A page, with when each of its reminders is due next. */
    private record Shown(ReminderPage page, List<Listing.Line> lines) {
        static Shown of(Reminders desk, ReminderPage page) {
            List<Listing.Line> lines = page.reminders().stream()
                    .map(reminder -> new Listing.Line(
                            reminder, NextPoints.of(desk, reminder).due()))
                    .toList();
            return new Shown(page, lines);
        }
    }
}
