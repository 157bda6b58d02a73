package io.reminders.vapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.reminders.delivery.AttemptKey;
import io.reminders.delivery.Evidence;
import io.reminders.delivery.Fact;
import io.reminders.delivery.Outcome;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Reference;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okio.ByteString;

/**
 * A message that Vapi posted (guide "Server events"; OpenAPI description, {@code ServerMessageStatusUpdate} and
 * {@code ServerMessageEndOfCallReport}). Of other types, and of calls of others, nothing follows. Immutable.
 *
 * @param type such as {@code status-update}
 * @param status of the call, in a {@code status-update}
 * @param call the whole call, or as much of it as came
 * @param key the attempt key that the call or the message carries
 * @param conversation whether the call was taken; empty where the message does not settle it
 */
record ServerMessage(
        String type,
        String status,
        CallRecord call,
        Optional<AttemptKey> key,
        Optional<String> endedReason,
        Optional<Conversation> conversation) {
    private static final String STATUS_UPDATE = "status-update";
    private static final String REPORT = "end-of-call-report";

    /** What a call is from its acceptance to its end. */
    private static final Set<String> UNDER_WAY = Set.of("scheduled", "queued", "ringing", "in-progress", "forwarding");

    private static final int LONGEST_DEDUP_KEY = 120;

    static ServerMessage of(JsonNode message) {
        CallRecord call = CallRecord.of(message.path("call"));
        String type = Json.text(message.path("type")).orElse("");
        boolean started = call.startedAt().isPresent()
                || CallRecord.instant(message.path("startedAt")).isPresent();
        return new ServerMessage(
                type,
                Json.text(message.path("status")).orElse(""),
                call,
                call.key().or(() -> CallRecord.keyIn(message)),
                Json.text(message.path("endedReason")).or(call::endedReason),
                started
                        ? Optional.of(Conversation.STARTED)
                        : type.equals(REPORT) ? Optional.of(Conversation.NEVER_STARTED) : Optional.empty());
    }

    /** What the message proves: nothing or one thing. */
    List<Evidence> evidence() {
        return call.reference().flatMap(reference -> fact(reference).map(fact -> evidence(reference, fact))).stream()
                .toList();
    }

    private Optional<Fact> fact(Reference reference) {
        boolean ended = type.equals(REPORT) || (type.equals(STATUS_UPDATE) && status.equals("ended"));
        if (ended) {
            Optional<Fact> end = outcome().map(outcome -> new Fact.Ended(outcome, reference));
            return end.or(() -> Optional.of(accepted(reference)));
        }
        return type.equals(STATUS_UPDATE) && UNDER_WAY.contains(status)
                ? Optional.of(accepted(reference))
                : Optional.empty();
    }

    /**
     * How the call ended. A status does not always tell whether the call was taken; where that matters, the report that
     * follows, or a question, has to say it.
     */
    private Optional<Outcome> outcome() {
        return endedReason.flatMap(reason -> conversation.isPresent()
                ? Optional.of(EndedReasonRules.outcome(reason, conversation.get()))
                : EndedReasonRules.outcomeInAnyCase(reason));
    }

    /** Vapi's messages have no id; a repeated one is known by call, type and status (guide "Server events"). */
    private Evidence evidence(Reference reference, Fact fact) {
        String name = String.join(" ", VapiCallGateway.NAME, type, status, reference.value());
        String dedupKey = name.length() <= LONGEST_DEDUP_KEY
                ? name
                : ByteString.encodeUtf8(name).sha256().hex();
        return new Evidence(VapiCallGateway.NAME, key, Optional.of(reference), fact, dedupKey);
    }

    private static Fact accepted(Reference reference) {
        return new Fact.Placed(new Placement.Accepted(reference));
    }
}
