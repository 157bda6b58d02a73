package io.reminders.testkit.simulation;

import java.util.List;
import java.util.stream.Stream;

/** The bugs that a simulation is to find. */
final class InjectedBugs {
    private InjectedBugs() {}

    /** All that break a promise, or would outside a simulation. */
    static List<InjectedBug> all() {
        return Stream.of(LedgerBugs.all(), DecisionBugs.all(), WorkerBugs.all())
                .flatMap(List::stream)
                .toList();
    }
}
