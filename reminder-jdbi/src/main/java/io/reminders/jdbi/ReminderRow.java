package io.reminders.jdbi;

import io.reminders.delivery.DeliveryState;
import io.reminders.reminder.NaturalKey;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderStatus;
import io.reminders.reminder.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

/** A reminder as columns. */
final class ReminderRow {
    static final Columns<Reminder> COLUMNS = new Columns<Reminder>()
            .uuid("id", reminder -> reminder.id().value())
            .text("tenant_id", reminder -> reminder.tenant().value())
            .text(
                    "natural_key",
                    reminder -> reminder.key().map(NaturalKey::value).orElse(null))
            .text("title", reminder -> reminder.definition().title().text())
            .text("message", reminder -> reminder.definition().message().text())
            .text("definition", StoredDefinition::write)
            .number("created_at", reminder -> Micros.of(reminder.createdAt()))
            .number("updated_at", reminder -> Micros.of(reminder.updatedAt()))
            .small("version", Reminder::version);

    private ReminderRow() {}

    /**
     * Reads a reminder, with its status from {@code is_open} and {@code last_state}.
     *
     * @throws UnreadableRowException naming the reminder if its definition cannot be read
     */
    static Reminder read(ResultSet row, StatementContext unused) throws SQLException {
        ReminderId id = new ReminderId(row.getObject("id", UUID.class));
        try {
            return read(id, StoredDefinition.read(row.getString("definition")), row);
        } catch (UnreadableRowException unreadable) {
            throw unreadable.of(id);
        }
    }

    private static Reminder read(ReminderId id, StoredDefinition stored, ResultSet row) throws SQLException {
        return new Reminder(
                id,
                new TenantId(row.getString("tenant_id")),
                Optional.ofNullable(row.getString("natural_key")).map(NaturalKey::new),
                stored.definition(row.getString("title"), row.getString("message")),
                stored.theOccurrence(),
                Micros.instant(row.getLong("created_at")),
                Micros.instant(row.getLong("updated_at")),
                row.getInt("version"),
                status(row));
    }

    private static ReminderStatus status(ResultSet row) throws SQLException {
        int last = row.getInt("last_state");
        return row.getBoolean("is_open") || last == 0 ? ReminderStatus.ACTIVE : status(Codes.STATE.word(last));
    }

    private static ReminderStatus status(DeliveryState last) {
        return switch (last) {
            case SCHEDULED, LEASED, SENDING, AWAITING, UNCONFIRMED -> ReminderStatus.ACTIVE;
            case COMPLETED -> ReminderStatus.COMPLETED;
            case FAILED -> ReminderStatus.FAILED;
            case EXPIRED -> ReminderStatus.EXPIRED;
            case CANCELLED -> ReminderStatus.CANCELLED;
            case UNRESOLVED -> ReminderStatus.UNRESOLVED;
        };
    }
}
