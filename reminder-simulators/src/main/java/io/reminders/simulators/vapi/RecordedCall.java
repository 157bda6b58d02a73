package io.reminders.simulators.vapi;

import io.reminders.simulators.Masked;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A call that was accepted, as it stood when the ledger was read. Immutable; {@code toString} masks the number and
 * leaves out what was said. All instants are by the simulator's clock, in whole milliseconds.
 *
 * @param id Vapi's
 * @param number that was or is to be called
 * @param name from the request, the usual place for a correlation key
 * @param externalId of the customer, from the request
 * @param firstMessage from the request, templates as they stand
 * @param acceptedAt when the call began to exist
 * @param rangAt when the phone began to ring; empty if it never did
 * @param startedAt when somebody, or a mailbox, answered
 * @param endedAt when it was over
 * @param endedReason Vapi's word for how it ended
 * @param heard what the assistant really said, in order, templates filled in
 */
public record RecordedCall(
        String id,
        String number,
        Optional<String> name,
        Optional<String> externalId,
        Optional<String> firstMessage,
        Instant acceptedAt,
        Optional<Instant> rangAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Optional<String> endedReason,
        List<String> heard) {

    static RecordedCall of(PlacedCall call) {
        var request = call.request();
        var history = call.history();
        return new RecordedCall(
                call.id(),
                request.number(),
                request.name(),
                request.externalId(),
                request.firstMessage(),
                history.createdAt(),
                history.at(Turn.RINGING),
                history.at(Turn.ANSWERED),
                history.at(Turn.ENDED),
                history.endedReason(),
                history.heard());
    }

    @Override
    public String toString() {
        return "call " + id + " to " + Masked.number(number)
                + name.map(key -> ", named " + key).orElse("")
                + ", accepted " + acceptedAt
                + rangAt.map(at -> ", rang " + at).orElse("")
                + startedAt.map(at -> ", answered " + at).orElse("")
                + endedAt.map(at -> ", ended " + at).orElse("")
                + endedReason.map(reason -> " (" + reason + ")").orElse("");
    }
}
