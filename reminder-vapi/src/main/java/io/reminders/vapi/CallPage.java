package io.reminders.vapi;

import io.reminders.delivery.AttemptKey;
import io.reminders.delivery.Reference;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One answer to a question for the list of calls, in the order in which it came. Immutable. */
record CallPage(List<CallRecord> calls) {
    /** The most calls that one answer holds (OpenAPI description, {@code GET /call}, {@code limit}). */
    static final int FULL = 1_000;

    /** The call that carries exactly this key. */
    Optional<Reference> callWith(AttemptKey key) {
        return calls.stream()
                .filter(call -> call.key().equals(Optional.of(key)))
                .flatMap(call -> call.reference().stream())
                .findFirst();
    }

    /** Whether nothing can have been left out. */
    boolean isShort() {
        return calls.size() < FULL;
    }

    /** The last instant on this page, where all of it is ordered by creation; the order itself is not documented. */
    Optional<Instant> lastIfOrdered(Comparator<Instant> order) {
        Optional<Instant> last = calls.get(0).createdAt();
        for (CallRecord call : calls) {
            Optional<Instant> earlier = last;
            last = call.createdAt().filter(next -> earlier.isPresent() && order.compare(earlier.get(), next) <= 0);
        }
        return last;
    }
}
