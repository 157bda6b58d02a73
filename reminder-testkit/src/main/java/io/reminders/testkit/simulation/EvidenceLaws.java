package io.reminders.testkit.simulation;

import io.reminders.delivery.Attempt;
import io.reminders.delivery.DeliveryId;
import io.reminders.delivery.Evidence;
import io.reminders.delivery.Fact;
import io.reminders.delivery.HistoryLine;
import io.reminders.delivery.Placement;
import io.reminders.spi.Parcel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/*
 * Facts are always accepted, whoever brings them. So whatever a process that lives on has heard is on record in the end, and
 * evidence that was kept is on record once what it names is.
 */
/** What holds of facts that somebody knows: INV-7. */
final class EvidenceLaws {
    /** So long what matches nothing is kept. */
    private static final Duration KEPT = Duration.ofMinutes(15);

    private final Database database;
    private final Journal journal;
    private final List<Kept> kept = new ArrayList<>();
    private final List<Heard> heard = new ArrayList<>();

    EvidenceLaws(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /** Evidence about that delivery was put aside. */
    void parked(Evidence evidence, DeliveryId subject) {
        kept.add(new Kept(evidence, subject, database.now()));
    }

    /** Whose evidence is put aside. */
    Set<DeliveryId> waiting() {
        return kept.stream().map(Kept::subject).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What was put aside was matched.
     *
     * @param before a delivery as it stood before
     * @param now a delivery as it stands
     */
    void matched(Function<DeliveryId, Watched> before, Function<DeliveryId, Watched> now) {
        Instant oldest = database.now().minus(KEPT);
        for (Kept each : List.copyOf(kept)) {
            boolean recorded = now.apply(each.subject()).history().stream()
                    .anyMatch(line -> line.dedupKey().equals(each.evidence().dedupKey()));
            boolean dropped = each.at().isBefore(oldest);
            if (recorded || dropped) {
                kept.remove(each);
            } else if (names(each.evidence(), before.apply(each.subject()))) {
                journal.violates("INV-7", each.subject() + ": evidence that was kept is not filed, and could be");
            }
        }
    }

    private static boolean names(Evidence evidence, Watched delivery) {
        return delivery.delivery().attempts().stream()
                .map(Attempt::reference)
                .flatMap(Optional::stream)
                .anyMatch(reference -> Optional.of(reference).equals(evidence.reference()));
    }

    /** A process has heard what became of its request. */
    void heard(int node, Parcel parcel, Placement placement) {
        if (!(placement instanceof Placement.Unconfirmed)) {
            heard.add(new Heard(node, parcel.delivery(), parcel.attempt(), placement.getClass()));
        }
    }

    /** A process has ended, and what it alone knew is lost. */
    void forgets(int node) {
        heard.removeIf(each -> each.node() == node);
    }

    /** Nothing is under way any more. */
    void rests(Function<DeliveryId, Watched> now) {
        for (Heard each : heard) {
            if (now.apply(each.delivery()).history().stream().noneMatch(each::isToldBy)) {
                journal.violates(
                        "INV-7",
                        each.delivery() + ": its worker heard of attempt " + each.attempt() + " "
                                + each.placement().getSimpleName() + ", and it is not on record");
            }
        }
    }

    private record Kept(Evidence evidence, DeliveryId subject, Instant at) {}

    private record Heard(int node, DeliveryId delivery, int attempt, Class<? extends Placement> placement) {
        boolean isToldBy(HistoryLine line) {
            return line.attempt() == attempt
                    && line.fact() instanceof Fact.Placed placed
                    && placement.isInstance(placed.placement());
        }
    }
}
