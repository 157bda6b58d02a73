package io.reminders.simulators.vapi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Values that are each handed out a given number of times, in the order in which they came in. One thread at a time.
 */
final class Rations<T> {

    private final Deque<Ration<T>> rations = new ArrayDeque<>();

    void add(int times, T value) {
        if (times < 1) {
            throw new IllegalArgumentException("times: expected 1 or more but was " + times);
        }
        rations.addLast(new Ration<>(times, value));
    }

    /** Empty if none is left. */
    Optional<T> next() {
        var ration = rations.pollFirst();
        if (ration == null) {
            return Optional.empty();
        }
        if (ration.times > 1) {
            rations.addFirst(new Ration<>(ration.times - 1, ration.value));
        }
        return Optional.of(ration.value);
    }

    private record Ration<T>(int times, T value) {}
}
