package io.reminders.simulators.vapi;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * A server event that was posted, or would have been. Immutable.
 *
 * @param at by the simulator's clock
 * @param callId Vapi's id of the call
 * @param type such as {@code status-update}
 * @param status of the call in a {@code status-update}; else empty
 * @param attempt from 1; more only under a {@code backoffPlan}
 * @param fate whether it went out and was answered
 * @param answer the HTTP status that came back; empty if none did
 */
public record RecordedEvent(
        Instant at, String callId, String type, String status, int attempt, Fate fate, OptionalInt answer) {

    /** What became of a post. */
    public enum Fate {
        /** An HTTP status came back. */
        ANSWERED,
        /** It was posted, and no answer came. */
        UNANSWERED,
        /** It was not posted: the URL is not plain HTTP to 127.0.0.0/8. */
        NOT_LOOPBACK
    }
}
