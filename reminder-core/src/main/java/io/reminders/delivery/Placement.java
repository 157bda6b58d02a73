package io.reminders.delivery;

import io.reminders.refusal.RefusedValueException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** What is known about one request to a provider, right after it was made. Immutable. */
public sealed interface Placement {

    /** Answers with the function that fits what is known. */
    <R> R match(
            Function<? super Accepted, ? extends R> accepted,
            Function<? super Rejected, ? extends R> rejected,
            Function<? super NotSent, ? extends R> notSent,
            Function<? super Unconfirmed, ? extends R> unconfirmed);

    /**
     * The provider took the request. How it ends comes later, as an {@link Outcome}.
     *
     * @param reference the provider's name for it
     */
    record Accepted(Reference reference) implements Placement {
        @Override
        public <R> R match(
                Function<? super Accepted, ? extends R> accepted,
                Function<? super Rejected, ? extends R> rejected,
                Function<? super NotSent, ? extends R> notSent,
                Function<? super Unconfirmed, ? extends R> unconfirmed) {
            return accepted.apply(this);
        }
    }

    /**
     * The provider refused the request: nobody will be reached by it.
     *
     * @param reason why
     * @param retry whether the same request may succeed later
     * @param retryAfter how long the provider asks to be left alone, if it said so; from 0 to one hour
     */
    record Rejected(Reason reason, Retry retry, Optional<Duration> retryAfter) implements Placement {
        public Rejected {
            check(retryAfter);
        }

        /** A refusal that asks for no particular wait. */
        public Rejected(Reason reason, Retry retry) {
            this(reason, retry, Optional.empty());
        }

        @Override
        public <R> R match(
                Function<? super Accepted, ? extends R> accepted,
                Function<? super Rejected, ? extends R> rejected,
                Function<? super NotSent, ? extends R> notSent,
                Function<? super Unconfirmed, ? extends R> unconfirmed) {
            return rejected.apply(this);
        }
    }

    /**
     * Not one byte of the request left: it may be tried again.
     *
     * @param reason why
     */
    record NotSent(Reason reason) implements Placement {
        @Override
        public <R> R match(
                Function<? super Accepted, ? extends R> accepted,
                Function<? super Rejected, ? extends R> rejected,
                Function<? super NotSent, ? extends R> notSent,
                Function<? super Unconfirmed, ? extends R> unconfirmed) {
            return notSent.apply(this);
        }
    }

    /**
     * We do not know whether the provider took the request. It may ring.
     *
     * @param reason what was seen
     * @param retryAfter how long the provider asks to be left alone, if it said so; from 0 to one hour
     */
    record Unconfirmed(Reason reason, Optional<Duration> retryAfter) implements Placement {
        public Unconfirmed {
            check(retryAfter);
        }

        /** A doubt without a wait that the provider asked for. */
        public Unconfirmed(Reason reason) {
            this(reason, Optional.empty());
        }

        @Override
        public <R> R match(
                Function<? super Accepted, ? extends R> accepted,
                Function<? super Rejected, ? extends R> rejected,
                Function<? super NotSent, ? extends R> notSent,
                Function<? super Unconfirmed, ? extends R> unconfirmed) {
            return unconfirmed.apply(this);
        }
    }

    /** Whether a refused request may succeed later. */
    enum Retry {
        /** It may: after a wait, within the tries that its step has. */
        ALLOWED,
        /** It will not. */
        FINAL
    }

    private static void check(Optional<Duration> retryAfter) {
        Duration wait = retryAfter.orElse(Duration.ZERO);
        if (wait.isNegative() || wait.compareTo(Duration.ofHours(1)) > 0) {
            throw RefusedValueException.of("retryAfter", "0s to 1h", wait.toString());
        }
    }
}
