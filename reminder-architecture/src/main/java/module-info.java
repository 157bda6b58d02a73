/** A host on the module path: what it needs and nothing else. */
module io.reminders.host {
    requires com.h2database;
    requires io.reminders.http;
    requires io.reminders.jdbi;
    requires io.reminders.simulators;
    requires io.reminders.testkit;
    requires io.reminders.vapi;
    requires java.net.http;
    requires java.naming; // H2's data source is a thing of JNDI
}
