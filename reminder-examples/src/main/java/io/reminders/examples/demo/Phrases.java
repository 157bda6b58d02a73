package io.reminders.examples.demo;

import io.reminders.delivery.Fact;
import io.reminders.delivery.HistoryLine;
import io.reminders.delivery.Outcome;
import io.reminders.delivery.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells history in a few words; {@code explain} tells it in full. */
final class Phrases {

    private Phrases() {}

    /** What a line says of the moment. */
    static String now(HistoryLine line) {
        return line.fact()
                .match(new Fact.Cases<>(
                        intended -> line.attempt() == 1 ? "asks the provider" : "calls again",
                        placed -> placement(placed.placement()),
                        absent -> "the provider has no such call",
                        ended -> outcome(ended.outcome()),
                        acknowledged -> "understood",
                        stopped -> "withdrawn in time",
                        edited -> "changed by the host",
                        paused -> "paused",
                        resumed -> "resumed",
                        done -> "marked as done",
                        planned -> "planned",
                        elapsed -> line.why().code()));
    }

    private static String placement(Placement placement) {
        return placement.match(
                accepted -> "the provider has it",
                rejected -> "refused (" + rejected.reason() + ")",
                notSent -> "not sent (" + notSent.reason().code() + ")",
                unconfirmed -> "unclear reply (" + unconfirmed.reason().code() + ")");
    }

    private static String outcome(Outcome outcome) {
        return outcome.match(
                answered -> "answered",
                voicemail -> "a mailbox took it",
                unanswered -> "nobody answered",
                failed -> "failed (" + failed.reason().code() + ")");
    }

    /** What all lines say together; what goes without saying is left out. */
    static String whole(List<HistoryLine> history) {
        List<String> told = new ArrayList<>();
        Optional<HistoryLine> before = Optional.empty();
        for (HistoryLine line : history) {
            if (line.fact() instanceof Fact.Intended) {
                before.ifPresent(first -> told.add("called again"));
            } else if (!isPlaced(line, Placement.Accepted.class)) {
                told.add(now(line));
            } else if (before.filter(doubt -> isPlaced(doubt, Placement.Unconfirmed.class))
                    .isPresent()) {
                told.add("asked, found by its key, not called twice");
            }
            before = Optional.of(line);
        }
        return String.join(", ", told);
    }

    private static boolean isPlaced(HistoryLine line, Class<? extends Placement> kind) {
        return line.fact() instanceof Fact.Placed placed && kind.isInstance(placed.placement());
    }
}
