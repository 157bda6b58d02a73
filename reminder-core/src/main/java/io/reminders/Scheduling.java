package io.reminders;

import io.reminders.contact.Region;
import io.reminders.refusal.RefusedValueException;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderRequest;
import io.reminders.reminder.TenantId;
import io.reminders.spi.Ids;
import io.reminders.spi.ReminderRepository;
import io.reminders.spi.ReminderRepository.Added;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a host asks for and has it stored, for one tenant at one instant. Immutable.
 *
 * @param repository where it is stored
 * @param ids the source of new ids
 * @param region in which phone numbers are read
 * @param tenant whose it is
 * @param now the present moment by the desk's clock
 */
record Scheduling(ReminderRepository repository, Ids ids, Region region, TenantId tenant, Instant now) {

    Scheduled schedule(ReminderRequest request) {
        return saidBefore(request).orElseGet(() -> scheduled(repository.add(read(request))));
    }

    List<Intake> scheduleAll(List<ReminderRequest> requests) {
        List<Taken> taken = requests.stream().map(this::take).toList();
        List<Reminder> toAdd =
                taken.stream().flatMap(each -> each.reminder().stream()).toList();
        Iterator<Added> added = (toAdd.isEmpty() ? List.<Added>of() : repository.addAll(toAdd)).iterator();
        return taken.stream()
                .map(each -> each.answer().orElseGet(() -> new Intake.Taken(scheduled(added.next()))))
                .toList();
    }

    /** A request that was read: it has its answer already, or its reminder is still to be added. */
    private record Taken(Optional<Intake> answer, Optional<Reminder> reminder) {}

    private Taken take(ReminderRequest request) {
        try {
            Optional<Scheduled> before = saidBefore(request);
            return before.isPresent()
                    ? new Taken(before.map(Intake.Taken::new), Optional.empty())
                    : new Taken(Optional.empty(), Optional.of(read(request)));
        } catch (RefusedValueException refused) {
            return new Taken(Optional.of(new Intake.Refused(refused.refusals())), Optional.empty());
        }
    }

    private Reminder read(ReminderRequest request) {
        return request.reminder(ids.reminder(now), tenant, region, now);
    }

    /** A host that says the same again after it was due has not asked for anything new. */
    private Optional<Scheduled> saidBefore(ReminderRequest request) {
        return request.isAhead(now)
                ? Optional.empty()
                : request.key().flatMap(key -> repository.find(tenant, key)).map(Scheduled.Existing::new);
    }

    private static Scheduled scheduled(Added added) {
        return added instanceof Added.New
                ? new Scheduled.New(added.reminder())
                : new Scheduled.Existing(added.reminder());
    }
}
