import org.jspecify.annotations.NullMarked;

/** Local stand-ins for providers, on the JDK's own HTTP server. It knows nothing of reminders. */
@NullMarked
module io.reminders.simulators {
    requires com.fasterxml.jackson.databind;
    requires jdk.httpserver;
    requires static org.jspecify;

    exports io.reminders.simulators;
    exports io.reminders.simulators.vapi;
}
