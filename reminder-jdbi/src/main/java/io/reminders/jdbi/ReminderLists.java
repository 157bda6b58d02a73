package io.reminders.jdbi;

import io.reminders.reminder.Owner;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderFilter;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderStatus;
import io.reminders.reminder.Subject;
import io.reminders.reminder.TenantId;
import io.reminders.spi.ReminderRepository.Ahead;
import io.reminders.spi.ReminderRepository.Coming;
import io.reminders.spi.ReminderRepository.Found;
import io.reminders.spi.ReminderRepository.Look;
import io.reminders.spi.ReminderRepository.Place;
import io.reminders.spi.ReminderRepository.Waiting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/*
 * A list walks one index, which holds what its first condition asks for: the range. The other conditions are looked at row by row,
 * and the database stops walking when the page is full, or when the look has gone through its reach. Only then a second, short walk
 * asks where it has ended. So a page costs the same among a thousand rows and among ten million.
 */
/** The lists of a tenant's reminders. Immutable. */
final class ReminderLists {
    /** Larger than every UUID of version 7. */
    private static final UUID BEYOND = new UUID(-1, -1);

    private static final UUID BELOW = new UUID(0, 0);

    private final Statements statements;
    private final int reach;

    ReminderLists(Statements statements, int reach) {
        this.statements = statements;
        this.reach = reach;
    }

    Found newest(Handle handle, TenantId tenant, Look look) {
        ReminderFilter filter = look.filter();
        ListRange range = ListRange.of(filter);
        boolean whole = filter.status().isEmpty() && isWhole(filter);
        Query page = statements
                .page(handle, range)
                .bind("before", before(look))
                .bind("from", whole ? look.skip() : 0)
                .bind("window", whole ? look.limit() + 1 : reach)
                .bind("skip", whole ? 0 : look.skip())
                .bind("size", look.limit() + 1);
        List<Reminder> found =
                conditions(page, tenant, filter).map(ReminderRow::read).list();
        if (found.size() > look.limit()) {
            List<Reminder> full = found.subList(0, look.limit());
            return new Found(full, Optional.of(full.get(look.limit() - 1).id()));
        }
        return new Found(found, whole ? Optional.empty() : deepest(handle, tenant, look, range));
    }

    /** The last of the reminders that the look went through, if it went as far as it may. */
    private Optional<ReminderId> deepest(Handle handle, TenantId tenant, Look look, ListRange range) {
        Query walk = Sql.query(handle, range.ids())
                .bind("before", before(look))
                .bind("from", reach - 1)
                .bind("window", 1);
        return names(walk, tenant, look.filter())
                .map((row, context) -> new ReminderId(row.getObject("id", UUID.class)))
                .findOne();
    }

    private static UUID before(Look look) {
        return look.before().map(ReminderId::value).orElse(BEYOND);
    }

    Coming coming(Handle handle, TenantId tenant, Ahead ahead) {
        ReminderFilter filter = ahead.filter();
        if (filter.status().isPresent() && !filter.status().equals(Optional.of(ReminderStatus.ACTIVE))) {
            return new Coming(List.of(), Optional.empty());
        }
        ComingRange range = ComingRange.of(filter);
        boolean whole = isWhole(filter);
        Query page = statements
                .page(handle, range)
                .bind("at", at(ahead))
                .bind("after", after(ahead))
                .bind("from", 0)
                .bind("window", whole ? ahead.limit() + 1 : reach)
                .bind("size", ahead.limit() + 1);
        List<Waiting> found =
                conditions(page, tenant, filter).map(ReminderLists::waiting).list();
        if (found.size() > ahead.limit()) {
            List<Waiting> full = found.subList(0, ahead.limit());
            return new Coming(
                    eachOnce(full), Optional.of(full.get(ahead.limit() - 1).place()));
        }
        return new Coming(eachOnce(found), whole ? Optional.empty() : deepest(handle, tenant, ahead, range));
    }

    /**
     * Deliveries of one reminder that a window brings to one instant are one place in the list, on one page as where a
     * page ends between them.
     */
    private static List<Waiting> eachOnce(List<Waiting> found) {
        return found.stream().distinct().toList();
    }

    private Optional<Place> deepest(Handle handle, TenantId tenant, Ahead ahead, ComingRange range) {
        Query walk = Sql.query(handle, range.places())
                .bind("at", at(ahead))
                .bind("after", after(ahead))
                .bind("from", reach - 1)
                .bind("window", 1);
        return names(walk, tenant, ahead.filter())
                .map((row, context) -> new Place(
                        Micros.instant(row.getLong("act_at")),
                        new ReminderId(row.getObject("reminder_id", UUID.class))))
                .findOne();
    }

    private static long at(Ahead ahead) {
        return ahead.after().map(place -> Micros.of(place.at())).orElse(Long.MIN_VALUE);
    }

    private static UUID after(Ahead ahead) {
        return ahead.after().map(place -> place.reminder().value()).orElse(BELOW);
    }

    private static Waiting waiting(ResultSet row, StatementContext context) throws SQLException {
        return new Waiting(Micros.instant(row.getLong("act_at")), ReminderRow.read(row, context));
    }

    /**
     * Whether everything that the walk meets is what is asked for, if any status is: then the page alone bounds it. A
     * walk along one delivery of each reminder does not tell how the others stand.
     */
    private static boolean isWhole(ReminderFilter filter) {
        boolean oneName = filter.subject().isEmpty() || filter.owner().isEmpty();
        return filter.words().isEmpty() && oneName;
    }

    private static Query conditions(Query query, TenantId tenant, ReminderFilter filter) {
        return names(query, tenant, filter)
                .bind("any_subject", any(filter, ReminderFilter::subject))
                .bind("any_owner", any(filter, ReminderFilter::owner))
                .bind("any_words", any(filter, ReminderFilter::words))
                .bind("words", filter.words().map(ReminderLists::containing).orElse(""));
    }

    private static Query names(Query query, TenantId tenant, ReminderFilter filter) {
        return query.bind("tenant_id", tenant.value())
                .bind("subject", filter.subject().map(Subject::value).orElse(""))
                .bind("owner", filter.owner().map(Owner::value).orElse(""))
                .bind("status", filter.status().map(ReminderRow::number).orElse(0));
    }

    private static int any(ReminderFilter filter, Function<ReminderFilter, Optional<?>> condition) {
        return condition.apply(filter).isEmpty() ? 1 : 0;
    }

    /** The pattern of LIKE for texts that contain {@code words}; what means something in a pattern is escaped. */
    private static String containing(String words) {
        return "%" + words.replaceAll("([!%_])", "!$1") + "%";
    }
}
