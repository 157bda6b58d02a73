package io.reminders;

import io.reminders.contact.Region;
import io.reminders.delivery.Agenda;
import io.reminders.delivery.Amendment;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.Dossier;
import io.reminders.delivery.HistoryLine;
import io.reminders.delivery.Opened;
import io.reminders.delivery.Settlement;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderEdit;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderNotFoundException;
import io.reminders.reminder.TenantId;
import io.reminders.spi.ReminderRepository;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Plans of what is stored, and of what might be; nothing is written. Immutable.
 *
 * @param repository where reminders are
 * @param tenant whose they are
 * @param now the present moment by the desk's clock
 * @param points for so many points at the most
 */
record Plans(ReminderRepository repository, TenantId tenant, Instant now, int points) {

    /** Of a reminder as it stands. */
    List<Plan> of(ReminderId id) {
        return of(dossier(id), repository.history(tenant, id));
    }

    /** Of a reminder as it would stand after an edit. */
    List<Plan> of(ReminderId id, ReminderEdit edit, Region region) {
        Dossier before = dossier(id);
        Amendment after = before.edit(edit.applied(before.reminder().definition(), region, now), now, now);
        List<HistoryLine> history = new ArrayList<>(repository.history(tenant, id));
        Stream.concat(
                        after.settlements().stream().map(Settlement::line),
                        after.opened().stream().map(Opened::line))
                .flatMap(Optional::stream)
                .forEach(history::add);
        return of(new Dossier(after.reminder(), after.deliveries()), history);
    }

    /** Of a reminder that is not stored. */
    List<Plan> of(Reminder supposed) {
        List<Opened> opening = new Agenda(supposed).opening();
        return of(
                new Dossier(supposed, opening.stream().map(Opened::delivery).toList()),
                opening.stream().flatMap(opened -> opened.line().stream()).toList());
    }

    private Dossier dossier(ReminderId id) {
        return repository.dossier(tenant, id).orElseThrow(() -> new ReminderNotFoundException(id));
    }

    private List<Plan> of(Dossier dossier, List<HistoryLine> history) {
        List<Plan> plans = new Planning(dossier, now).next(points);
        if (!plans.isEmpty()) {
            return plans;
        }
        Delivery last = dossier.deliveries().get(dossier.deliveries().size() - 1);
        Explanation past = new Explanation(dossier.reminder(), history);
        return List.of(new Plan(dossier.reminder(), last, List.of(), last.state(), past.why()));
    }
}
