package io.reminders.examples;

import io.reminders.examples.terminal.Cell;
import io.reminders.examples.terminal.Screen;
import io.reminders.examples.terminal.Table;
import io.reminders.reminder.Reminder;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Shows reminders under one another: in a table, or on cards where that has no room. Immutable. */
final class Listing {
    private static final int ENOUGH_FOR_A_TABLE = 120;

    private final Screen screen;
    private final ZoneId zone;
    private final Instant now;

    /**
     * A listing.
     *
     * @param zone in which times of reminders without a zone are shown
     */
    Listing(Screen screen, ZoneId zone, Instant now) {
        this.screen = screen;
        this.zone = zone;
        this.now = now;
    }

    /**
     * Shows them.
     *
     * @param heading what the instant of a line is
     */
    void show(String heading, List<Line> lines) {
        if (screen.columns() < ENOUGH_FOR_A_TABLE) {
            lines.forEach(this::card);
        } else {
            table(heading, lines);
        }
    }

    private void table(String heading, List<Line> lines) {
        Table table = Table.of("id", heading, "from now", "status", "phone", "title");
        for (Line line : lines) {
            When when = line.when(zone);
            table.row(
                    Cell.of(line.reminder.id().toString()),
                    Cell.of(when.local()),
                    Cell.of(when.away(now)),
                    StatusCell.of(line.reminder.status()),
                    Cell.of(line.phone()),
                    Cell.of(line.title()));
        }
        screen.lines(table.wrapped(screen));
    }

    private void card(Line line) {
        When when = line.when(zone);
        Cell status = StatusCell.of(line.reminder.status());
        screen.line(line.reminder.id() + "  " + screen.paint(status.ink(), status.text()));
        screen.line("  " + line.phone() + "  " + Cell.of(line.title()).text());
        screen.line("  " + when.local() + ", " + when.away(now));
    }

    /**
     * One of them.
     *
     * @param at its instant
     */
    record Line(Reminder reminder, Instant at) {
        private When when(ZoneId zone) {
            return new When(reminder, at, zone);
        }

        private String phone() {
            return reminder.definition().phoneNumber().masked();
        }

        private String title() {
            return reminder.definition().title().text();
        }
    }
}
