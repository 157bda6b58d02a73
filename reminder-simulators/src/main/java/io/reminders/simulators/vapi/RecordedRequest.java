package io.reminders.simulators.vapi;

import io.reminders.simulators.Answer;
import io.reminders.simulators.Reply;
import io.reminders.simulators.Request;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * A request that reached the simulator, and what it did with it. Immutable; {@code toString} shows no text.
 *
 * @param at by the simulator's clock
 * @param request what was asked
 * @param status of the answer; empty if there was none, or if it was late, slow or oversized
 * @param reply what was done, in a few words, such as {@code 201 (812 characters)}, {@code reset} or {@code after PT5S}
 */
public record RecordedRequest(Instant at, Request request, OptionalInt status, String reply) {

    static RecordedRequest of(Instant at, Request request, Reply reply) {
        var status = reply instanceof Answer answer ? OptionalInt.of(answer.status()) : OptionalInt.empty();
        return new RecordedRequest(at, request, status, reply.toString());
    }
}
