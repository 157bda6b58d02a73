package io.reminders.simulators.vapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.reminders.simulators.Answer;
import io.reminders.simulators.Reply;
import java.util.List;
import java.util.Map;

/** Errors as Vapi's framework writes them. */
public final class VapiError {

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(402, "Payment Required"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(408, "Request Timeout"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(502, "Bad Gateway"),
            Map.entry(503, "Service Unavailable"),
            Map.entry(504, "Gateway Timeout"));

    private VapiError() {}

    /** An error that says no more than its name: <code>{"message":"Unauthorized","statusCode":401}</code>. */
    public static Answer of(int status) {
        var body = Json.object().put("message", name(status)).put("statusCode", status);
        return Reply.json(status, body.toString());
    }

    /** An error with one text, as a string. */
    public static Answer of(int status, String message) {
        return of(status, Json.object().textNode(message));
    }

    /** An error with an array of texts, in this order. */
    public static Answer of(int status, List<String> messages) {
        var array = Json.array();
        messages.forEach(array::add);
        return of(status, array);
    }

    private static Answer of(int status, JsonNode message) {
        var body = Json.object();
        body.set("message", message);
        body.put("error", name(status)).put("statusCode", status);
        return Reply.json(status, body.toString());
    }

    private static String name(int status) {
        return NAMES.getOrDefault(status, "Error");
    }
}
