package io.reminders.jdbi;

import io.reminders.reminder.Definition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * What a claim took. Immutable.
 *
 * @param now the ledger's present moment
 * @param rows in the order of their {@code actAt}
 * @param nextActAt the first instant after {@code now} in the lane
 */
record Taken(Instant now, List<Row> rows, Optional<Instant> nextActAt) {

    /**
     * A delivery that was taken, and its reminder's texts; they are read only when they are asked for. They are stale
     * if an edit was committed between the claim's look at the reminder and its lock of the delivery. Immutable; its
     * {@code toString} shows no number and no text.
     */
    record Row(OpenRow delivery, boolean isStale, String title, String message, String definition) {
        static Row read(ResultSet row, StatementContext context) throws SQLException {
            return new Row(
                    OpenRow.read(row, context),
                    row.getInt("version") != row.getInt("reminder_version"),
                    row.getString("title"),
                    row.getString("message"),
                    row.getString("definition"));
        }

        /**
         * What the host asked for.
         *
         * @throws UnreadableRowException if it cannot be read here
         */
        Definition asked() {
            return StoredDefinition.read(definition).definition(title, message);
        }

        @Override
        public String toString() {
            return "Row[" + delivery.id() + "]";
        }
    }
}
