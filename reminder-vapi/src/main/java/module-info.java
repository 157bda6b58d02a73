import org.jspecify.annotations.NullMarked;

/** Phone calls through Vapi: {@link io.reminders.vapi.VapiCallGateway} is its door. */
@NullMarked
module io.reminders.vapi {
    requires transitive io.reminders;
    requires com.fasterxml.jackson.databind;
    requires okhttp3;
    requires okio;
    requires org.slf4j;
    requires static org.jspecify;

    exports io.reminders.vapi;
}
