package io.reminders.simulators.vapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Vapi's {@code Call} object. */
final class CallJson {

    private static final String ACCOUNT_SID = "AC00000000000000000000000000000001";
    private static final List<String> ECHOED =
            List.of("name", "assistantId", "phoneNumberId", "schedulePlan", "assistant", "assistantOverrides");
    private static final List<String> SECRET = List.of("server", "credentials");

    private CallJson() {}

    /**
     * A call as it stood at some point of its history. What the request said comes back, except for servers and
     * credentials, whose secrets stay with Vapi.
     */
    static ObjectNode of(PlacedCall call, CallHistory history) {
        var json = Json.object()
                .put("id", call.id())
                .put("orgId", Account.ORGANISATION)
                .put("type", "outboundPhoneCall")
                .put("status", history.status())
                .put("createdAt", Json.text(history.createdAt()))
                .put("updatedAt", Json.text(history.updatedAt()))
                .put("phoneCallProvider", "twilio")
                .put("phoneCallTransport", "pstn");
        echo(call.request().call(), json);
        json.set("customer", call.request().customer());
        json.set("transport", transport(call, history));
        history.at(Turn.DIALLED).ifPresent(at -> json.put("phoneCallProviderId", call.sid()));
        json.setAll(ending(history));
        return json;
    }

    /** What there is to say about a conversation: when, why it ended, what was said. */
    static ObjectNode ending(CallHistory history) {
        var json = Json.object().put("cost", 0);
        history.at(Turn.ANSWERED).ifPresent(at -> json.put("startedAt", Json.text(at)));
        history.at(Turn.ENDED).ifPresent(at -> json.put("endedAt", Json.text(at)));
        history.endedReason().ifPresent(reason -> {
            json.put("endedReason", reason);
            json.putObject("analysis");
            json.set("artifact", artifact(history));
        });
        return json;
    }

    private static void echo(ObjectNode request, ObjectNode json) {
        ECHOED.stream().filter(request::hasNonNull).forEach(name -> {
            var value = request.get(name).deepCopy();
            json.set(name, value instanceof ObjectNode object ? object.remove(SECRET) : value);
        });
    }

    private static ObjectNode transport(PlacedCall call, CallHistory history) {
        var transport = Json.object()
                .put("provider", "twilio")
                .put("conversationType", "voice")
                .put("accountSid", ACCOUNT_SID);
        history.at(Turn.DIALLED).ifPresent(at -> transport.put("callSid", call.sid()));
        return transport;
    }

    private static ObjectNode artifact(CallHistory history) {
        var lines = history.happenings().stream()
                .filter(happening -> happening.turn() == Turn.ASSISTANT_SPOKE || happening.turn() == Turn.KEYS_PRESSED)
                .toList();
        var transcript = lines.stream()
                .map(line -> (isBot(line) ? "AI: " : "User: ") + words(line))
                .collect(Collectors.joining("\n"));
        var artifact = Json.object().put("transcript", transcript);
        artifact.set("messages", messages(lines, history));
        return artifact;
    }

    private static ArrayNode messages(List<Happening> lines, CallHistory history) {
        var messages = Json.array();
        for (var line : lines) {
            var fromStart = Duration.between(history.at(Turn.ANSWERED).orElse(line.at()), line.at());
            messages.addObject()
                    .put("role", isBot(line) ? "bot" : "user")
                    .put("message", words(line))
                    .put("time", line.at().toEpochMilli())
                    .put("endTime", line.at().toEpochMilli())
                    .put("secondsFromStart", fromStart.toMillis() / 1000.0);
        }
        return messages;
    }

    private static boolean isBot(Happening line) {
        return line.turn() == Turn.ASSISTANT_SPOKE;
    }

    private static String words(Happening line) {
        return isBot(line) ? line.text() : "User's Keypad Entry: " + line.text();
    }
}
