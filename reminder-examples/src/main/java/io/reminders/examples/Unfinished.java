package io.reminders.examples;

import io.reminders.delivery.AttemptKey;
import io.reminders.delivery.DeliveryId;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.Fact;
import io.reminders.delivery.HistoryLine;
import io.reminders.worker.DeliveryListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The deliveries that a worker has begun and not brought to an end. Thread-safe. */
final class Unfinished implements DeliveryListener {
    private final Map<DeliveryId, DeliveryState> states = new ConcurrentHashMap<>();
    private final Map<DeliveryId, AttemptKey> keys = new ConcurrentHashMap<>();

    @Override
    public void recorded(HistoryLine line) {
        if (line.fact() instanceof Fact.Intended intended) {
            keys.put(line.delivery(), intended.key());
        }
        if (line.state().isFinal()) {
            forget(line.delivery());
        } else {
            states.put(line.delivery(), line.state());
        }
    }

    /** Takes it that an inbox moved the delivery of that attempt: if the worker goes on with it, it says so anew. */
    void movedByEvidence(AttemptKey key) {
        keys.forEach((delivery, known) -> {
            if (known.equals(key)) {
                forget(delivery);
            }
        });
    }

    private void forget(DeliveryId delivery) {
        states.remove(delivery);
        keys.remove(delivery);
    }

    /** Whether the end of a request could not be waited for, or not be written down. */
    boolean isInDoubt() {
        return count(DeliveryState.SENDING) + count(DeliveryState.UNCONFIRMED) > 0;
    }

    /** What is left for the next worker. */
    String summary() {
        List<String> left = new ArrayList<>();
        add(left, count(DeliveryState.AWAITING), "accepted, with its outcome to come");
        add(left, count(DeliveryState.SCHEDULED), "waiting for its next try");
        add(left, count(DeliveryState.UNCONFIRMED), "unconfirmed");
        add(left, count(DeliveryState.SENDING), "begun and not written down");
        return left.isEmpty() ? "nothing is left under way" : String.join("; ", left) + ": for the next worker";
    }

    private static void add(List<String> left, long number, String what) {
        if (number > 0) {
            left.add(number + " " + what);
        }
    }

    private long count(DeliveryState state) {
        return states.values().stream().filter(state::equals).count();
    }
}
