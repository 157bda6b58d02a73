package io.reminders.http;

import io.reminders.delivery.DeliveryId;
import io.reminders.delivery.Fact;
import io.reminders.delivery.HistoryLine;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Reason;
import io.reminders.delivery.Reference;
import io.reminders.reminder.ReminderStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What has happened to a reminder, in the four figures that a list shows. Immutable.
 *
 * @param lastRunAt when its last attempt began; empty before the first
 * @param retryCount how many attempts of that attempt's delivery came before it
 * @param callSid the provider's name for the last request that it accepted
 * @param failureReason why it ended without success; empty where it did not
 */
record Past(Optional<Instant> lastRunAt, int retryCount, Optional<String> callSid, Optional<String> failureReason) {
    /** Before anything has happened. */
    static final Past NONE = new Past(Optional.empty(), 0, Optional.empty(), Optional.empty());

    static Past of(List<HistoryLine> history, ReminderStatus status) {
        List<HistoryLine> begun = history.stream()
                .filter(line -> line.fact() instanceof Fact.Intended)
                .toList();
        return new Past(
                last(begun).map(HistoryLine::at),
                last(begun).map(line -> retries(begun, line.delivery())).orElse(0),
                last(history.stream()
                                .flatMap(line -> reference(line.fact()).stream())
                                .toList())
                        .map(Reference::toString),
                failure(history, status));
    }

    private static int retries(List<HistoryLine> begun, DeliveryId delivery) {
        return (int) begun.stream()
                        .filter(line -> line.delivery().equals(delivery))
                        .count()
                - 1;
    }

    /** The provider's name for a request, where the fact tells of one. */
    static Optional<Reference> reference(Fact fact) {
        if (fact instanceof Fact.Ended ended) {
            return Optional.of(ended.reference());
        }
        return fact instanceof Fact.Placed placed && placed.placement() instanceof Placement.Accepted accepted
                ? Optional.of(accepted.reference())
                : Optional.empty();
    }

    private static Optional<String> failure(List<HistoryLine> history, ReminderStatus status) {
        return switch (status) {
            case FAILED, EXPIRED, UNRESOLVED -> why(history, status).map(Reason::toString);
            case ACTIVE, PAUSED, COMPLETED, CANCELLED -> Optional.empty();
        };
    }

    /** What that end first followed from; evidence may have been filed since. */
    private static Optional<Reason> why(List<HistoryLine> history, ReminderStatus status) {
        return last(history)
                .flatMap(end -> history.stream()
                        .filter(line -> line.delivery().equals(end.delivery()))
                        .filter(line -> line.state().name().equals(status.name()))
                        .map(HistoryLine::why)
                        .findFirst());
    }

    private static <T> Optional<T> last(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
    }
}
