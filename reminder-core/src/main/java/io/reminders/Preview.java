package io.reminders;

import io.reminders.delivery.Delivery;
import io.reminders.delivery.Dossier;
import io.reminders.reminder.ReminderFilter;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.TenantId;
import io.reminders.spi.ReminderRepository;
import io.reminders.spi.ReminderRepository.Ahead;
import io.reminders.spi.ReminderRepository.Coming;
import io.reminders.spi.ReminderRepository.Place;
import io.reminders.spi.ReminderRepository.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Walks everything of one tenant ahead. Immutable.
 *
 * @param repository where the deliveries are
 * @param tenant whose they are
 * @param now the present moment by the desk's clock
 */
record Preview(ReminderRepository repository, TenantId tenant, Instant now) {
    private static final int MOST = ReminderRepository.REACH;
    private static final int PAGE = 1_000;

    /** A series of every minute is walked for ten weeks. */
    private static final int MOST_STEPS = 100_000;

    /** What is sent from {@code from} on and before {@code before}, soonest first; at most {@value #MOST}. */
    List<Upcoming> between(Instant from, Instant before) {
        List<Upcoming> found = new ArrayList<>();
        Set<ReminderId> walked = new HashSet<>();
        for (Waiting waiting : open(before)) {
            found.add(new Upcoming(waiting.at(), waiting.reminder()));
            boolean recurs = waiting.reminder().definition().timetable().recurs();
            if (recurs && walked.add(waiting.reminder().id())) {
                repository
                        .dossier(tenant, waiting.reminder().id())
                        .ifPresent(dossier -> found.addAll(following(dossier, from, before)));
            }
        }
        return found.stream()
                .filter(upcoming -> !upcoming.at().isBefore(from))
                .sorted(Comparator.comparing(Upcoming::at)
                        .thenComparing(upcoming -> upcoming.reminder().id().toString()))
                .limit(MOST)
                .toList();
    }

    /** No point of a series comes before the one that is open: what is open by then leads to everything. */
    private Set<Waiting> open(Instant before) {
        Set<Waiting> open = new LinkedHashSet<>();
        Optional<Place> after = Optional.empty();
        do {
            Coming coming = repository.coming(tenant, new Ahead(ReminderFilter.everything(), after, PAGE));
            coming.waiting().stream()
                    .filter(waiting -> waiting.at().isBefore(before))
                    .forEach(open::add);
            boolean passed =
                    coming.waiting().stream().anyMatch(waiting -> !waiting.at().isBefore(before));
            after = passed ? Optional.empty() : coming.next();
        } while (after.isPresent() && open.size() < MOST);
        return open;
    }

    private List<Upcoming> following(Dossier dossier, Instant from, Instant before) {
        List<Upcoming> found = new ArrayList<>();
        Planning planning = new Planning(dossier, now);
        Optional<Delivery> head = dossier.deliveries().stream()
                .filter(Delivery::headsSeries)
                .findFirst()
                .flatMap(planning::successor);
        for (int step = 0; step < MOST_STEPS && found.size() < MOST; step++) {
            if (head.isEmpty() || !head.get().actAt().isBefore(before)) {
                break;
            }
            if (!head.get().actAt().isBefore(from)) {
                found.add(new Upcoming(head.get().actAt(), dossier.reminder()));
            }
            head = planning.successor(head.get());
        }
        return found;
    }
}
