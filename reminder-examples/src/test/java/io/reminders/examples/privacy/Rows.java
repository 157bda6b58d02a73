package io.reminders.examples.privacy;

import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** What tables hold, and what tests do to them. Immutable. */
final class Rows {
    private final Jdbi jdbi;

    Rows(DataSource database) {
        jdbi = Jdbi.create(database);
    }

    /** The rows of a table, each with all its columns. */
    List<String> of(String table) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from reminders." + table)
                .mapToMap()
                .map(Object::toString)
                .list());
    }

    /** Does something to the tables. */
    void execute(String sql) {
        jdbi.useHandle(handle -> handle.execute(sql));
    }
}
