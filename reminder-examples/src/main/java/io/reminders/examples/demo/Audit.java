package io.reminders.examples.demo;

import io.reminders.delivery.Fact;
import io.reminders.delivery.HistoryLine;
import io.reminders.delivery.Placement;
import io.reminders.examples.terminal.Words;
import io.reminders.simulators.vapi.RecordedCall;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds what we say against the provider's ledger. */
final class Audit {

    private Audit() {}

    /** How many calls made that phone ring. */
    static int rings(Sight sight) {
        return (int)
                sight.calls().stream().filter(call -> call.rangAt().isPresent()).count();
    }

    /** What does not agree; empty if everything does. */
    static Optional<String> contradiction(Sight sight) {
        String title = sight.part().title();
        Set<String> known = acceptedCalls(sight.explanation().history());
        Set<String> real = sight.calls().stream().map(RecordedCall::id).collect(Collectors.toSet());
        if (!known.equals(real)) {
            return Optional.of(title + ": expected the calls in the ledger (" + real.size() + ") but was "
                    + known.size() + " in history");
        }
        if (rings(sight) != sight.part().rings()) {
            return Optional.of(title + ": expected a phone that rang "
                    + Words.times(sight.part().rings()) + " but was " + Words.times(rings(sight)));
        }
        var status = sight.explanation().reminder().status();
        return status == sight.part().end()
                ? Optional.empty()
                : Optional.of(title + ": expected " + sight.part().end() + " but was " + status);
    }

    /** The provider's names of the calls that we know to have been accepted. */
    private static Set<String> acceptedCalls(List<HistoryLine> history) {
        return history.stream()
                .flatMap(line -> accepted(line.fact()).stream())
                .map(accepted -> accepted.reference().value())
                .collect(Collectors.toSet());
    }

    private static Optional<Placement.Accepted> accepted(Fact fact) {
        return fact instanceof Fact.Placed placed && placed.placement() instanceof Placement.Accepted accepted
                ? Optional.of(accepted)
                : Optional.empty();
    }
}
