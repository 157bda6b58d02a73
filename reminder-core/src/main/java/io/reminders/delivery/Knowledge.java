package io.reminders.delivery;

import java.time.Instant;

/**
 * What is known about one attempt. It only ever grows, except that evidence of acceptance overrides everything.
 * Immutable.
 */
public sealed interface Knowledge {

    /** Its intent is committed; nothing more is known. */
    record Intent() implements Knowledge {}

    /**
     * It was accepted; how it ended is not known.
     *
     * @param reference the provider's name for it
     * @param at when that was recorded
     */
    record Accepted(Reference reference, Instant at) implements Knowledge {}

    /**
     * It was accepted and ended.
     *
     * @param reference the provider's name for it
     * @param at when that was recorded
     * @param outcome how
     */
    record Ended(Reference reference, Instant at, Outcome outcome) implements Knowledge {}

    /**
     * It was refused.
     *
     * @param reason why
     * @param retry whether it may succeed later
     * @param at when that was recorded
     * @param notBefore the earliest instant for another try; {@code at} where the provider asked for no wait
     */
    record Refused(Reason reason, Placement.Retry retry, Instant at, Instant notBefore) implements Knowledge {}

    /**
     * Not one byte of it left.
     *
     * @param reason why
     * @param at when that was recorded
     */
    record NotSent(Reason reason, Instant at) implements Knowledge {}

    /**
     * It may have been accepted.
     *
     * @param reason what was seen
     * @param at when that was recorded
     * @param notBefore the earliest instant to contact the provider again; {@code at} where it asked for no wait
     */
    record InDoubt(Reason reason, Instant at, Instant notBefore) implements Knowledge {}

    /**
     * It is proved that it did not arrive.
     *
     * @param at when that was recorded
     * @param notBefore the earliest instant at which the provider wants to hear of us again
     */
    record Absent(Instant at, Instant notBefore) implements Knowledge {}

    /** Whether it is certain that no provider accepted it. */
    default boolean certainlyNotAccepted() {
        return this instanceof Refused || this instanceof NotSent || this instanceof Absent;
    }
}
