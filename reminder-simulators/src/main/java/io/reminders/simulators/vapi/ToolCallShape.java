package io.reminders.simulators.vapi;

/** The two forms in which Vapi documents a tool call; a receiver has to read both. */
public enum ToolCallShape {
    /** That of the schema: <code>{id, type, function: {name, arguments}}</code>, the arguments as a JSON string. */
    FUNCTION,
    /** That of the guides: <code>{id, name, parameters}</code>, the parameters as an object. */
    PARAMETERS
}
