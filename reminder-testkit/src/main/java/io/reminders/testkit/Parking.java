package io.reminders.testkit;

import io.reminders.delivery.Evidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Evidence that matched no attempt when it came. One thread at a time. */
final class Parking {
    private final List<Parked> parked = new ArrayList<>();

    void keep(Evidence evidence, Instant now) {
        parked.add(new Parked(evidence, now));
    }

    /** Takes out what can be filed, in the order in which it came. */
    List<Evidence> takeMatching(Predicate<Evidence> known) {
        List<Evidence> matching =
                parked.stream().map(Parked::evidence).filter(known).toList();
        parked.removeIf(kept -> known.test(kept.evidence()));
        return matching;
    }

    /** Drops what came before {@code oldest}, and answers how many that were. */
    int dropOlderThan(Instant oldest) {
        int before = parked.size();
        parked.removeIf(kept -> kept.at().isBefore(oldest));
        return before - parked.size();
    }

    private record Parked(Evidence evidence, Instant at) {}
}
