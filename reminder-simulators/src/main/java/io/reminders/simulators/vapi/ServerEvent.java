package io.reminders.simulators.vapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A message to the host's server. Immutable.
 *
 * @param status of the call in a {@code status-update}; else empty
 * @param body as it is posted
 */
record ServerEvent(String type, String status, String body) {

    /** The events that something that happened to a call gives rise to, in order. */
    static List<ServerEvent> about(PlacedCall call, Happening happening) {
        var events = new ArrayList<ServerEvent>();
        if (happening.turn() == Turn.TOOL_CALLED) {
            events.add(toolCalls(call, happening));
        }
        happening
                .turn()
                .status()
                .filter(status -> happening.turn() != Turn.QUEUED)
                .ifPresent(status -> events.add(statusUpdate(call, happening, status)));
        if (happening.turn() == Turn.ENDED) {
            events.add(endOfCallReport(call, happening));
        }
        return events;
    }

    RecordedEvent recorded(PlacedCall call, Instant at, int attempt, RecordedEvent.Fate fate, OptionalInt answer) {
        return new RecordedEvent(at, call.id(), type, status, attempt, fate, answer);
    }

    private static ServerEvent statusUpdate(PlacedCall call, Happening happening, String status) {
        var message = message("status-update", call, happening.at()).put("status", status);
        if (happening.turn() == Turn.ENDED) {
            message.put("endedReason", happening.text());
        }
        return wrapped("status-update", status, message);
    }

    private static ServerEvent endOfCallReport(PlacedCall call, Happening happening) {
        var message = message("end-of-call-report", call, happening.at());
        CallJson.ending(call.history()).properties().forEach(field -> message.set(field.getKey(), field.getValue()));
        return wrapped("end-of-call-report", "", message);
    }

    private static ServerEvent toolCalls(PlacedCall call, Happening happening) {
        var message = message("tool-calls", call, happening.at());
        var toolCall = Json.parse(happening.text()).orElseGet(Json::object);
        message.putArray("toolCallList").add(toolCall);
        message.putArray("toolWithToolCallList")
                .addObject()
                .put("type", "function")
                .set("toolCall", toolCall);
        return wrapped("tool-calls", "", message);
    }

    private static ObjectNode message(String type, PlacedCall call, Instant at) {
        var message = Json.object().put("type", type).put("timestamp", at.toEpochMilli());
        var whole = CallJson.of(call, call.history());
        message.set("call", whole);
        message.set("customer", call.request().customer());
        if (whole.has("assistant")) {
            message.set("assistant", whole.get("assistant"));
        }
        return message;
    }

    private static ServerEvent wrapped(String type, String status, ObjectNode message) {
        return new ServerEvent(
                type, status, Json.object().set("message", message).toString());
    }

    @Override
    public String toString() {
        return (type + " " + status).strip();
    }
}
