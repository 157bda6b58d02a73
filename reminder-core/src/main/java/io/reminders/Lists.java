package io.reminders;

import io.reminders.refusal.RefusedValueException;
import io.reminders.reminder.ReminderFilter;
import io.reminders.reminder.TenantId;
import io.reminders.spi.ReminderRepository;
import io.reminders.spi.ReminderRepository.Ahead;
import io.reminders.spi.ReminderRepository.Coming;
import io.reminders.spi.ReminderRepository.Found;
import io.reminders.spi.ReminderRepository.Look;
import java.util.Optional;

/** The pages of one tenant's lists. Immutable. */
final class Lists {
    private static final int LARGEST_PAGE = 1_000;

    private final ReminderRepository repository;
    private final TenantId tenant;

    Lists(ReminderRepository repository, TenantId tenant) {
        this.repository = repository;
        this.tenant = tenant;
    }

    ReminderPage newest(ReminderFilter filter, Optional<Cursor> after, int limit) {
        check(limit);
        return page(new Look(filter, after.map(cursor -> cursor.before(tenant, filter)), 0, limit));
    }

    ReminderPage numbered(ReminderFilter filter, int number, int size) {
        check(size);
        int last = ReminderRepository.REACH / size;
        if (number < 1 || number > last) {
            throw RefusedValueException.of("page", "1 to " + last, Integer.toString(number));
        }
        return page(new Look(filter, Optional.empty(), (number - 1) * size, size));
    }

    private ReminderPage page(Look look) {
        Found found = repository.list(tenant, look);
        return new ReminderPage(
                found.reminders(), found.next().map(before -> Cursor.of(tenant, look.filter(), before)));
    }

    UpcomingPage coming(ReminderFilter filter, Optional<Cursor> after, int limit) {
        check(limit);
        Coming coming =
                repository.coming(tenant, new Ahead(filter, after.map(cursor -> cursor.after(tenant, filter)), limit));
        return new UpcomingPage(
                coming.waiting().stream()
                        .map(waiting -> new Upcoming(waiting.at(), waiting.reminder()))
                        .toList(),
                coming.next().map(place -> Cursor.of(tenant, filter, place)));
    }

    private static void check(int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw RefusedValueException.of("limit", "1 to 1,000", Integer.toString(limit));
        }
    }
}
