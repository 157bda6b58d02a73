package io.reminders.testkit;

import io.reminders.delivery.Delivery;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.TenantId;
import io.reminders.spi.ReminderRepository.Ahead;
import io.reminders.spi.ReminderRepository.Coming;
import io.reminders.spi.ReminderRepository.Found;
import io.reminders.spi.ReminderRepository.Look;
import io.reminders.spi.ReminderRepository.Place;
import io.reminders.spi.ReminderRepository.Waiting;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The lists of a tenant's reminders; here a look goes through all of them. One thread at a time. */
final class Lists {
    private static final Comparator<Place> SOONEST_FIRST = Comparator.comparing(Place::at)
            .thenComparing(place -> place.reminder().toString());

    private final Books books;

    Lists(Books books) {
        this.books = books;
    }

    Found newest(TenantId tenant, Look look) {
        List<Reminder> found = books.reminders
                .newestFirst(tenant, look.before())
                .map(books::asItStands)
                .filter(look.filter()::accepts)
                .skip(look.skip())
                .limit(look.limit() + 1L)
                .toList();
        boolean more = found.size() > look.limit();
        List<Reminder> page = more ? found.subList(0, look.limit()) : found;
        return new Found(page, more ? Optional.of(page.get(page.size() - 1).id()) : Optional.empty());
    }

    Coming coming(TenantId tenant, Ahead ahead) {
        List<Waiting> found = books.open
                .waiting(tenant)
                .filter(delivery -> !delivery.isPaused())
                .map(this::waiting)
                .filter(waiting -> ahead.filter().accepts(waiting.reminder()))
                .filter(waiting -> ahead.after()
                        .map(place -> SOONEST_FIRST.compare(waiting.place(), place) > 0)
                        .orElse(true))
                .sorted(Comparator.comparing(Waiting::place, SOONEST_FIRST))
                .limit(ahead.limit() + 1L)
                .toList();
        boolean more = found.size() > ahead.limit();
        List<Waiting> page = more ? found.subList(0, ahead.limit()) : found;
        return new Coming(page, more ? Optional.of(page.get(page.size() - 1).place()) : Optional.empty());
    }

    private Waiting waiting(Delivery delivery) {
        Reminder reminder = books.reminders
                .find(delivery.id().reminder())
                .map(books::asItStands)
                .orElseThrow();
        return new Waiting(delivery.actAt(), reminder);
    }
}
