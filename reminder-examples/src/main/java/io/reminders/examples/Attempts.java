package io.reminders.examples;

import io.reminders.Explanation;
import io.reminders.delivery.Fact;
import io.reminders.delivery.HistoryLine;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Reference;
import java.util.List;
import java.util.Optional;

/** What a reminder's history says of its attempts. Immutable. */
final class Attempts {
    private final Explanation explanation;

    Attempts(Explanation explanation) {
        this.explanation = explanation;
    }

    /** How many have begun. */
    int number() {
        return explanation.history().stream()
                .mapToInt(HistoryLine::attempt)
                .max()
                .orElse(0);
    }

    /** What is known last of the newest, as {@code explain} tells it; empty if there is none. */
    Optional<String> newest() {
        int newest = number();
        List<HistoryLine> history = explanation.history();
        for (int index = history.size() - 1; newest > 0 && index >= 0; index--) {
            if (history.get(index).attempt() == newest) {
                // The first sentence is the wish itself; then there is one for each line of history.
                return Optional.of(explanation.sentences().get(index + 1));
            }
        }
        return Optional.empty();
    }

    /** The provider's names for what it accepted, each with its attempt, in order. */
    List<String> references() {
        return explanation.history().stream()
                .flatMap(line ->
                        reference(line.fact())
                                .map(reference -> reference + " (attempt " + line.attempt() + ")")
                                .stream())
                .distinct()
                .toList();
    }

    private static Optional<Reference> reference(Fact fact) {
        if (fact instanceof Fact.Ended ended) {
            return Optional.of(ended.reference());
        }
        return fact instanceof Fact.Placed placed && placed.placement() instanceof Placement.Accepted accepted
                ? Optional.of(accepted.reference())
                : Optional.empty();
    }
}
