package io.reminders.jdbi;

import io.reminders.delivery.Delivery;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A reminder that goes on when one of its deliveries has had its turn. Immutable.
 *
 * @param id its name
 * @param reminder as it stands now; empty if it cannot be read here
 */
record SeriesRow(ReminderId id, Optional<Reminder> reminder) {
    private static final Logger LOG = LoggerFactory.getLogger(SeriesRow.class);

    static SeriesRow read(ResultSet row, StatementContext context) throws SQLException {
        ReminderId id = new ReminderId(row.getObject("id", UUID.class));
        try {
            return new SeriesRow(id, Optional.of(ReminderRow.read(row, context)));
        } catch (UnreadableRowException unreadable) {
            LOG.error("series: {}", unreadable.getMessage());
            return new SeriesRow(id, Optional.empty());
        }
    }

    /** The name of a reminder. Immutable. */
    record Name(TenantId tenant, ReminderId id) {
        static final Columns<Name> COLUMNS = new Columns<Name>()
                .text("tenant_id", name -> name.tenant().value())
                .uuid("id", name -> name.id().value());

        static Name of(Delivery delivery) {
            return new Name(delivery.tenant(), delivery.id().reminder());
        }
    }
}
