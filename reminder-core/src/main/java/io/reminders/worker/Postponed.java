package io.reminders.worker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The calls that are made again later, in the order of their ticks. One thread at a time. */
final class Postponed {
    private final PriorityQueue<Later> queue = new PriorityQueue<>(Comparator.comparingLong(Later::at));

    void add(Command command, long at) {
        queue.add(new Later(at, command));
    }

    /** Takes out those whose ticks have come. */
    List<Command> due(long ticks) {
        List<Command> due = new ArrayList<>();
        while (!queue.isEmpty() && ticks - queue.peek().at() >= 0) {
            due.add(queue.remove().command());
        }
        return due;
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }

    /** Ticks at which the next is due; {@link Long#MAX_VALUE} if there is none. */
    long nextAt() {
        return queue.isEmpty() ? Long.MAX_VALUE : queue.peek().at();
    }

    private record Later(long at, Command command) {}
}
