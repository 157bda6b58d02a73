package io.reminders;

import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.Fact;
import io.reminders.delivery.HistoryLine;
import io.reminders.delivery.Reason;
import io.reminders.delivery.Reasons;
import io.reminders.reminder.Reminder;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
     * One sentence for each thing that happened, the wish itself first, with its instant in the reminder's own zone;
     * and after the end one for each step that was not taken.
     */
    public List<String> sentences() {
        return new Narrator(reminder).tell(history, untaken());
    }

    /**
     * The steps of the route that were not taken for the last point and will not be, in their order, each with what
     * that follows from; empty while its delivery is open.
     */
    public List<Untaken> untaken() {
        List<HistoryLine> last = ofTheLast();
        if (last.isEmpty() || !last.get(last.size() - 1).state().isFinal()) {
            return List.of();
        }
        Reason why = why();
        return IntStream.range(0, reminder.definition().route().steps().size())
                .filter(step ->
                        last.stream().noneMatch(line -> line.fact() instanceof Fact.Intended && line.step() == step))
                .mapToObj(step -> new Untaken(step, why))
                .toList();
    }

    /** What its present state follows from; evidence may have been filed since. */
    Reason why() {
        List<HistoryLine> last = ofTheLast();
        if (last.isEmpty()) {
            return Reasons.NOT_DUE;
        }
        DeliveryState state = last.get(last.size() - 1).state();
        return last.stream()
                .filter(line -> line.state() == state)
                .map(HistoryLine::why)
                .findFirst()
                .orElseThrow();
    }

    private List<HistoryLine> ofTheLast() {
        return history.isEmpty()
                ? List.of()
                : history.stream()
                        .filter(line -> line.delivery()
                                .equals(history.get(history.size() - 1).delivery()))
                        .toList();
    }

    /** The sentences, one on each line. */
    @Override
    public String toString() {
        return sentences().stream().collect(Collectors.joining("\n"));
    }
}
