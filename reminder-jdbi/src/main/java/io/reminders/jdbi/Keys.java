package io.reminders.jdbi;

import io.reminders.delivery.DeliveryId;
import io.reminders.reminder.ReminderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.statement.StatementContext;

/** The three columns that name a delivery. */
final class Keys {
    private Keys() {}

    /** Columns that start with the key of a row's delivery. */
    static <T> Columns<T> of(Function<T, DeliveryId> id) {
        return new Columns<T>()
                .uuid("reminder_id", row -> id.apply(row).reminder().value())
                .small("occurrence", row -> id.apply(row).occurrence())
                .small("member_no", row -> id.apply(row).member());
    }

    static DeliveryId read(ResultSet row) throws SQLException {
        return new DeliveryId(
                new ReminderId(row.getObject("reminder_id", UUID.class)),
                row.getInt("occurrence"),
                row.getInt("member_no"));
    }

    static DeliveryId map(ResultSet row, StatementContext unused) throws SQLException {
        return read(row);
    }
}
