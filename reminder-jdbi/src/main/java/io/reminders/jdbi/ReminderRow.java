package io.reminders.jdbi;

import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.Dossier;
import io.reminders.reminder.Labels;
import io.reminders.reminder.NaturalKey;
import io.reminders.reminder.Owner;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderStatus;
import io.reminders.reminder.Subject;
import io.reminders.reminder.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

/** A reminder as columns. */
final class ReminderRow {
    private static final int ACTIVE = 1;
    private static final int PAUSED = 2;

    static final Columns<Reminder> COLUMNS = new Columns<Reminder>()
            .uuid("id", reminder -> reminder.id().value())
            .text("tenant_id", reminder -> reminder.tenant().value())
            .text(
                    "natural_key",
                    reminder -> reminder.key().map(NaturalKey::value).orElse(null))
            .text(
                    "subject",
                    reminder -> reminder.labels().subject().map(Subject::value).orElse(null))
            .text(
                    "owner",
                    reminder -> reminder.labels().owner().map(Owner::value).orElse(null))
            .text(
                    "event",
                    reminder ->
                            reminder.event().map(event -> event.id().value()).orElse(null))
            .text("title", reminder -> reminder.definition().title().text())
            .text("message", reminder -> reminder.definition().message().text())
            .text("words", reminder -> reminder.definition().words())
            .text("definition", StoredDefinition::write)
            .number("created_at", reminder -> Micros.of(reminder.createdAt()))
            .number("updated_at", reminder -> Micros.of(reminder.updatedAt()))
            .small("version", Reminder::version);

    private ReminderRow() {}

    /**
     * Reads a reminder, with its status from {@code standing} and {@code last_state}.
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
                labels(row),
                stored.definition(row.getString("title"), row.getString("message")),
                stored.theOccurrence(),
                Micros.instant(row.getLong("created_at")),
                Micros.instant(row.getLong("updated_at")),
                row.getInt("version"),
                status(row));
    }

    private static Labels labels(ResultSet row) throws SQLException {
        return new Labels(
                Optional.ofNullable(row.getString("natural_key")).map(NaturalKey::new),
                Optional.ofNullable(row.getString("subject")).map(Subject::new),
                Optional.ofNullable(row.getString("owner")).map(Owner::new));
    }

    private static ReminderStatus status(ResultSet row) throws SQLException {
        int standing = row.getInt("standing");
        int last = row.getInt("last_state");
        if (standing == PAUSED) {
            return ReminderStatus.PAUSED;
        }
        return standing == ACTIVE || last == 0 ? ReminderStatus.ACTIVE : Dossier.statusOf(Codes.STATE.word(last));
    }

    /** The number under which statements compare a status: that of the final state, or of how open deliveries stand. */
    static int number(ReminderStatus status) {
        return switch (status) {
            case ACTIVE -> ACTIVE;
            case PAUSED -> PAUSED;
            case COMPLETED -> Codes.STATE.number(DeliveryState.COMPLETED);
            case FAILED -> Codes.STATE.number(DeliveryState.FAILED);
            case EXPIRED -> Codes.STATE.number(DeliveryState.EXPIRED);
            case CANCELLED -> Codes.STATE.number(DeliveryState.CANCELLED);
            case UNRESOLVED -> Codes.STATE.number(DeliveryState.UNRESOLVED);
        };
    }
}
