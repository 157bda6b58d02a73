import org.jspecify.annotations.NullMarked;

/** Keeps reminders in PostgreSQL or H2: {@link io.reminders.jdbi.JdbiReminderRepository} is its door. */
@NullMarked
module io.reminders.jdbi {
    requires transitive io.reminders;
    requires transitive java.sql;
    requires transitive org.jdbi.v3.core;
    requires com.fasterxml.jackson.databind;
    requires io.leangen.geantyref; // for Jdbi, which has no descriptor that could say so
    requires org.slf4j;
    requires static org.jspecify;

    exports io.reminders.jdbi;

    // Definitions are stored as JSON of package-private records.
    opens io.reminders.jdbi to
            com.fasterxml.jackson.databind;
}
