package io.reminders.calendar;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** An iterator that is told by one method how it goes on. One thread at a time. */
abstract class Walk<T> implements Iterator<T> {
    private Optional<T> ahead = Optional.empty();
    private boolean ended;

    /** The next one; empty at the end, after which it is not asked again. */
    abstract Optional<T> advance();

    @Override
    public final boolean hasNext() {
        if (ahead.isEmpty() && !ended) {
            ahead = advance();
            ended = ahead.isEmpty();
        }
        return ahead.isPresent();
    }

    @Override
    public final T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the walk has ended");
        }
        T next = ahead.orElseThrow();
        ahead = Optional.empty();
        return next;
    }
}
