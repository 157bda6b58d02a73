package io.reminders.simulators.vapi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that happened to a call so far, from which its state follows. Immutable.
 *
 * @param happenings in order; the first says that it was accepted
 */
record CallHistory(List<Happening> happenings) {

    CallHistory {
        happenings = List.copyOf(happenings);
    }

    static CallHistory startingWith(Happening accepted) {
        return new CallHistory(List.of(accepted));
    }

    CallHistory and(Happening next) {
        return new CallHistory(
                Stream.concat(happenings.stream(), Stream.of(next)).toList());
    }

    /** Vapi's {@code status}. */
    String status() {
        return happenings.stream()
                .flatMap(happening -> happening.turn().status().stream())
                .reduce("", (earlier, later) -> later);
    }

    Instant createdAt() {
        return happenings.get(0).at();
    }

    Instant updatedAt() {
        return happenings.get(happenings.size() - 1).at();
    }

    /** When this first happened. */
    Optional<Instant> at(Turn turn) {
        return all(turn).map(Happening::at).findFirst();
    }

    Optional<String> endedReason() {
        return all(Turn.ENDED).map(Happening::text).findFirst();
    }

    /** What the assistant said, in order. */
    List<String> heard() {
        return all(Turn.ASSISTANT_SPOKE).map(Happening::text).toList();
    }

    private Stream<Happening> all(Turn turn) {
        return happenings.stream().filter(happening -> happening.turn() == turn);
    }
}
