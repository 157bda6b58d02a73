package io.reminders.simulators.vapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** A ledger as JSON, for a reader in another process. It shows numbers and texts as they are. */
final class LedgerJson {

    private LedgerJson() {}

    static String of(VapiLedger ledger) {
        var json = Json.object();
        var requests = json.putArray("requests");
        ledger.requests().forEach(request -> requests.add(of(request)));
        var calls = json.putArray("calls");
        ledger.calls().forEach(call -> calls.add(of(call)));
        var rung = json.putArray("rung");
        ledger.rung().forEach(call -> rung.add(call.id()));
        var events = json.putArray("events");
        ledger.events().forEach(event -> events.add(of(event)));
        return json.toString();
    }

    private static ObjectNode of(RecordedRequest recorded) {
        var json = Json.object()
                .put("at", Json.text(recorded.at()))
                .put("method", recorded.request().method())
                .put("path", recorded.request().path())
                .put("reply", recorded.reply());
        recorded.status().ifPresent(status -> json.put("status", status));
        return json;
    }

    private static ObjectNode of(RecordedCall call) {
        var json = Json.object().put("id", call.id()).put("number", call.number());
        put(json, "name", call.name());
        put(json, "externalId", call.externalId());
        put(json, "firstMessage", call.firstMessage());
        json.put("acceptedAt", Json.text(call.acceptedAt()));
        put(json, "rangAt", call.rangAt().map(Json::text));
        put(json, "startedAt", call.startedAt().map(Json::text));
        put(json, "endedAt", call.endedAt().map(Json::text));
        put(json, "endedReason", call.endedReason());
        var heard = json.putArray("heard");
        call.heard().forEach(heard::add);
        return json;
    }

    private static ObjectNode of(RecordedEvent event) {
        var json = Json.object()
                .put("at", Json.text(event.at()))
                .put("callId", event.callId())
                .put("type", event.type())
                .put("status", event.status())
                .put("attempt", event.attempt())
                .put("fate", event.fate().name());
        event.answer().ifPresent(answer -> json.put("answer", answer));
        return json;
    }

    private static void put(ObjectNode json, String name, Optional<String> text) {
        text.ifPresent(value -> json.put(name, value));
    }
}
