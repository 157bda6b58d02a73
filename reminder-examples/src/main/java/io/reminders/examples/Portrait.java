package io.reminders.examples;

import io.reminders.Explanation;
import io.reminders.examples.terminal.Cell;
import io.reminders.examples.terminal.Ink;
import io.reminders.examples.terminal.Screen;
import io.reminders.reminder.Labels;
import io.reminders.reminder.NaturalKey;
import io.reminders.reminder.Owner;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.Subject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything about one reminder, a line each: what does not apply has none. One thread at a time. */
final class Portrait {
    private static final int LABEL = 11;

    private final Explanation explanation;
    private final TimesInWords times;
    private final ZoneId zone;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * Of a reminder.
     *
     * @param next its points to come, with what will be attempted
     * @param zone the zone in which the times of a reminder without one are shown
     */
    Portrait(Explanation explanation, NextPoints next, ZoneId zone, Instant now) {
        this.explanation = explanation;
        this.zone = zone;
        times = new TimesInWords(next, zone, now);
    }

    /** The lines, as they suit that screen. */
    List<String> lines(Screen screen) {
        entries.clear();
        asked(explanation.reminder());
        dates(explanation.reminder());
        attempts(new Attempts(explanation));
        return entries.stream().map(entry -> entry.line(screen)).toList();
    }

    private void asked(Reminder reminder) {
        add("id", reminder.id().toString());
        add("title", reminder.definition().title().text());
        entries.add(new Entry("status", StatusCell.of(reminder.status())));
        times.due().forEach(line -> add(line.label(), line.text()));
        add("phone", reminder.definition().phoneNumber().masked());
        add("route", RouteText.of(reminder.definition().route()));
        times.limits().forEach(line -> add(line.label(), line.text()));
        labels(reminder.labels());
    }

    private void labels(Labels labels) {
        add("about", labels.subject().map(Subject::value));
        add("owner", labels.owner().map(Owner::value));
        add("key", labels.key().map(NaturalKey::value));
    }

    private void dates(Reminder reminder) {
        add("version", Integer.toString(reminder.version()));
        add("created", new When(reminder, reminder.createdAt(), zone).local());
        add("updated", new When(reminder, reminder.updatedAt(), zone).local());
    }

    private void attempts(Attempts attempts) {
        add("attempts", Integer.toString(attempts.number()));
        add("newest", attempts.newest());
        attempts.references().forEach(reference -> add("reference", reference));
    }

    private void add(String label, Optional<String> text) {
        text.ifPresent(known -> add(label, known));
    }

    private void add(String label, String text) {
        entries.add(new Entry(label, Cell.of(text)));
    }

    private record Entry(String label, Cell cell) {
        String line(Screen screen) {
            String padded = label + " ".repeat(LABEL - label.length());
            return screen.paint(Ink.DIM, padded) + screen.paint(cell.ink(), cell.text());
        }
    }
}
