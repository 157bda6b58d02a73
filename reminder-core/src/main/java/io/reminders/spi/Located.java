package io.reminders.spi;

import io.reminders.delivery.Reason;
import io.reminders.delivery.Reference;
import java.util.function.Function;

/** What a provider answered when it was asked whether a request arrived. Immutable. */
public sealed interface Located {

    /** Answers with the function that fits the answer. */
    <R> R match(
            Function<? super Found, ? extends R> found,
            Function<? super Missing, ? extends R> missing,
            Function<? super Inconclusive, ? extends R> inconclusive);

    /**
     * A record with exactly our key exists.
     *
     * @param reference the provider's name for it
     */
    record Found(Reference reference) implements Located {
        @Override
        public <R> R match(
                Function<? super Found, ? extends R> found,
                Function<? super Missing, ? extends R> missing,
                Function<? super Inconclusive, ? extends R> inconclusive) {
            return found.apply(this);
        }
    }

    /**
     * The answer was complete, and our key was not in it. It proves absence only after the quiet period; the worker
     * sees to that.
     */
    record Missing() implements Located {
        @Override
        public <R> R match(
                Function<? super Found, ? extends R> found,
                Function<? super Missing, ? extends R> missing,
                Function<? super Inconclusive, ? extends R> inconclusive) {
            return missing.apply(this);
        }
    }

    /**
     * An error, an outage or a truncated answer: nothing follows from it.
     *
     * @param reason what was seen
     */
    record Inconclusive(Reason reason) implements Located {
        @Override
        public <R> R match(
                Function<? super Found, ? extends R> found,
                Function<? super Missing, ? extends R> missing,
                Function<? super Inconclusive, ? extends R> inconclusive) {
            return inconclusive.apply(this);
        }
    }
}
