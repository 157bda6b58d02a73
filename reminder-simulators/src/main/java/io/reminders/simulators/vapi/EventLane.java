package io.reminders.simulators.vapi;

import io.reminders.simulators.Timeline;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** The server events of one call on their way: one at a time, in the order in which they were given. Thread-safe. */
final class EventLane {

    private final List<ServerEvent> keptBack = new ArrayList<>();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    synchronized void keepBack(List<ServerEvent> events) {
        keptBack.addAll(events);
    }

    /** What was kept back, in order; from then on nothing is. */
    synchronized List<ServerEvent> keptBack() {
        var events = List.copyOf(keptBack);
        keptBack.clear();
        return events;
    }

    void post(Timeline timeline, Runnable event) {
        if (join(event)) {
            timeline.aside(this::drain);
        }
    }

    /** Whether nobody is posting yet. */
    private synchronized boolean join(Runnable event) {
        waiting.add(event);
        var first = !busy;
        busy = true;
        return first;
    }

    private void drain() {
        for (var event = next(); event.isPresent(); event = next()) {
            event.get().run();
        }
    }

    private synchronized Optional<Runnable> next() {
        busy = !waiting.isEmpty();
        return Optional.ofNullable(waiting.poll());
    }
}
