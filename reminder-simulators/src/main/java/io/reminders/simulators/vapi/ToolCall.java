package io.reminders.simulators.vapi;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A tool call in either of its shapes, as the text of its JSON. */
final class ToolCall {

    private ToolCall() {}

    static String write(String name, ObjectNode arguments, ToolCallShape shape) {
        var call = Json.object().put("id", "call_" + name);
        return switch (shape) {
            case FUNCTION ->
                call.put("type", "function")
                        .set("function", Json.object().put("name", name).put("arguments", arguments.toString()))
                        .toString();
            case PARAMETERS ->
                call.put("name", name).set("parameters", arguments).toString();
        };
    }
}
