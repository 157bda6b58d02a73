package io.reminders.testkit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;

/**
 * Answers to one kind of question, in the order in which they were written down. Thread-safe: an answer is worked out
 * without a lock, so that one may wait for another.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
final class Script<Q, A> {
    private final String name;
    private final Queue<Function<? super Q, ? extends A>> lines = new ArrayDeque<>();
    private final List<Q> asked = new ArrayList<>();

    Script(String name) {
        this.name = name;
    }

    synchronized void add(Function<? super Q, ? extends A> line) {
        lines.add(line);
    }

    /** The next answer; one that throws is thrown. */
    A answer(Q question) {
        return next(question).apply(question);
    }

    private synchronized Function<? super Q, ? extends A> next(Q question) {
        asked.add(question);
        Function<? super Q, ? extends A> line = lines.poll();
        if (line == null) {
            throw new IllegalStateException(name + ": expected a script of " + asked.size()
                    + " answers or more but was one of " + (asked.size() - 1));
        }
        return line;
    }

    /** Everything that was asked, in order. */
    synchronized List<Q> asked() {
        return List.copyOf(asked);
    }
}
