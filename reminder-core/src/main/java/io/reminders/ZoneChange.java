package io.reminders;

import io.reminders.delivery.Amendment;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.Settlement;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderFilter;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderStatus;
import io.reminders.reminder.TenantId;
import io.reminders.spi.ReminderRepository;
import io.reminders.spi.ReminderRepository.Ahead;
import io.reminders.spi.ReminderRepository.Coming;
import io.reminders.spi.ReminderRepository.Found;
import io.reminders.spi.ReminderRepository.Look;
import io.reminders.spi.ReminderRepository.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the instants of one tenant's reminders anew. Immutable.
 *
 * @param repository where they are
 * @param tenant whose they are
 * @param now the present moment by the desk's clock
 */
record ZoneChange(ReminderRepository repository, TenantId tenant, Instant now) {
    private static final int PAGE = 1_000;

    List<Shifted> resolve() {
        List<Shifted> shifted = new ArrayList<>();
        Set<ReminderId> byTheWallClock = waiting();
        byTheWallClock.addAll(paused());
        for (ReminderId id : byTheWallClock) {
            repository
                    .amend(tenant, id, (dossier, at) -> dossier.resolved(now, at))
                    .ifPresent(amendment -> shifted.addAll(differences(amendment)));
        }
        return List.copyOf(shifted);
    }

    private static List<Shifted> differences(Amendment amendment) {
        return amendment.settlements().stream()
                .map(settlement -> difference(amendment.reminder(), settlement))
                .toList();
    }

    private static Shifted difference(Reminder reminder, Settlement settlement) {
        Delivery after = settlement.after();
        return new Shifted(reminder, settlement.before().due(), after.due());
    }

    private Set<ReminderId> waiting() {
        Set<ReminderId> waiting = new LinkedHashSet<>();
        Optional<Place> after = Optional.empty();
        do {
            Coming coming = repository.coming(tenant, new Ahead(ReminderFilter.everything(), after, PAGE));
            coming.waiting().stream()
                    .map(ReminderRepository.Waiting::reminder)
                    .filter(ZoneChange::goesByRules)
                    .forEach(reminder -> waiting.add(reminder.id()));
            after = coming.next();
        } while (after.isPresent());
        return waiting;
    }

    private Set<ReminderId> paused() {
        ReminderFilter filter = ReminderFilter.everything().inStatus(ReminderStatus.PAUSED);
        Set<ReminderId> paused = new LinkedHashSet<>();
        Optional<ReminderId> before = Optional.empty();
        do {
            Found found = repository.list(tenant, new Look(filter, before, 0, PAGE));
            found.reminders().stream().filter(ZoneChange::goesByRules).forEach(reminder -> paused.add(reminder.id()));
            before = found.next();
        } while (before.isPresent());
        return paused;
    }

    /** An absolute instant, and a wall clock with a fixed offset, have no rules that could change. */
    private static boolean goesByRules(Reminder reminder) {
        return !reminder.definition().schedule().clock().rulesVersion().isEmpty();
    }
}
