package io.reminders;

import io.reminders.delivery.HistoryLine;
import io.reminders.reminder.Reminder;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was asked for, what happened and why. Immutable; it shows no whole number and no text of a message.
 *
 * @param reminder the reminder, with its status as it stands now
 * @param history everything recorded about its deliveries, in order; empty before anything happened
 */
public record Explanation(Reminder reminder, List<HistoryLine> history) {
    public Explanation {
        history = List.copyOf(history);
    }

    /**
     * One sentence for each thing that happened, the wish itself first, with its instant in the reminder's own zone.
     */
    public List<String> sentences() {
        return new Narrator(reminder).tell(history);
    }

    /** The sentences, one on each line. */
    @Override
    public String toString() {
        return sentences().stream().collect(Collectors.joining("\n"));
    }
}
