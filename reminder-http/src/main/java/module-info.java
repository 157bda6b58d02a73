import org.jspecify.annotations.NullMarked;

/** Reminders over REST: {@link io.reminders.http.ReminderServer} is its door. */
@NullMarked
module io.reminders.http {
    requires transitive io.reminders;
    requires com.fasterxml.jackson.databind;
    requires com.nimbusds.jose.jwt;
    requires io.javalin;
    requires jakarta.servlet;
    requires org.eclipse.jetty.server;
    requires org.slf4j;
    requires static org.jspecify;

    exports io.reminders.http;
    exports io.reminders.http.spi;
}
