package io.reminders.calendar;

import java.time.Instant;
import java.util.function.Function;

/** What a gate makes of the instant at which an attempt was to start. Immutable. */
public sealed interface Fit {

    /** Answers with the function that fits the case. */
    <R> R match(
            Function<? super AsAsked, ? extends R> asAsked,
            Function<? super Later, ? extends R> later,
            Function<? super Earlier, ? extends R> earlier,
            Function<? super Shut, ? extends R> shut);

    /**
     * The gate is open then.
     *
     * @param at due, or now if that is later
     */
    record AsAsked(Instant at) implements Fit {
        @Override
        public <R> R match(
                Function<? super AsAsked, ? extends R> asAsked,
                Function<? super Later, ? extends R> later,
                Function<? super Earlier, ? extends R> earlier,
                Function<? super Shut, ? extends R> shut) {
            return asAsked.apply(this);
        }
    }

    /**
     * The gate is shut then and opens before the deadline.
     *
     * @param at when it opens: after due and after now
     */
    record Later(Instant at) implements Fit {
        @Override
        public <R> R match(
                Function<? super AsAsked, ? extends R> asAsked,
                Function<? super Later, ? extends R> later,
                Function<? super Earlier, ? extends R> earlier,
                Function<? super Shut, ? extends R> shut) {
            return later.apply(this);
        }
    }

    /**
     * From due until the deadline the gate is shut, or due is not before the deadline: the last allowed moment before.
     *
     * @param at not before now, before due and before the deadline
     */
    record Earlier(Instant at) implements Fit {
        @Override
        public <R> R match(
                Function<? super AsAsked, ? extends R> asAsked,
                Function<? super Later, ? extends R> later,
                Function<? super Earlier, ? extends R> earlier,
                Function<? super Shut, ? extends R> shut) {
            return earlier.apply(this);
        }
    }

    /**
     * There is no allowed moment from now until the deadline.
     *
     * @param cause why there is none
     */
    record Shut(Cause cause) implements Fit {
        @Override
        public <R> R match(
                Function<? super AsAsked, ? extends R> asAsked,
                Function<? super Later, ? extends R> later,
                Function<? super Earlier, ? extends R> earlier,
                Function<? super Shut, ? extends R> shut) {
            return shut.apply(this);
        }

        /** Why there is no allowed moment. */
        public enum Cause {
            /** The deadline has come: it is not after now. */
            DEADLINE_PASSED,
            /** The gate is shut from now until the deadline, and opens at it or after it. */
            OPENS_TOO_LATE,
            /** The gate does not open within 366 days: its windows have no moment in common. */
            NEVER_OPENS
        }
    }
}
