package io.reminders;

import io.reminders.calendar.Event;
import io.reminders.refusal.RefusedValueException;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderRequest;
import io.reminders.reminder.TenantId;
import io.reminders.spi.Ids;
import io.reminders.spi.ReminderRepository;
import io.reminders.spi.ReminderRepository.Added;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Reads what a host asks for and has it stored, for one tenant at one instant. Immutable.
 *
 * @param repository where it is stored
 * @param ids the source of new ids
 * @param rules what the host has said for all its reminders
 * @param tenant whose it is
 * @param now the present moment by the desk's clock
 */
record Scheduling(ReminderRepository repository, Ids ids, HouseRules rules, TenantId tenant, Instant now) {
    private static final ReminderId NOBODYS = new ReminderId(new UUID(0, 0));

    Scheduled schedule(ReminderRequest request) {
        Optional<Scheduled> over = saidOfWhatIsOver(request);
        if (over.isPresent()) {
            return over.get();
        }
        ReminderRequest known = asKnown(request);
        Optional<Scheduled> before = saidBefore(known);
        if (before.isPresent()) {
            return before.get();
        }
        Reminder read = readAndAnnounced(known);
        Added added = repository.add(read);
        announceAfter(added, read);
        return scheduled(added);
    }

    /** The request around its event as that is known best: whoever names a greater version knows it better. */
    private ReminderRequest asKnown(ReminderRequest request) {
        return request.event()
                .flatMap(said -> repository
                        .event(tenant, said.id())
                        .filter(known ->
                                known.version() >= said.version() || known.standing() != Event.Standing.PLANNED))
                .map(known -> request.around(toCome(known)))
                .orElse(request);
    }

    /** What was read has a valid time; so what it says of its event holds for all reminders that hang on that. */
    private Reminder readAndAnnounced(ReminderRequest request) {
        Reminder reminder = read(request);
        if (underItsKey(request).isEmpty()) {
            reminder.event().ifPresent(this::announce);
        }
        return reminder;
    }

    /** What was added meanwhile may have made the event known under a smaller version: the greater one wins. */
    private void announceAfter(Added added, Reminder asked) {
        if (added instanceof Added.New) {
            asked.event().ifPresent(this::announce);
        }
    }

    /** What is said of an event holds for everything that hangs on that, unless it is known as well or better. */
    private void announce(Event said) {
        boolean news = repository
                .event(tenant, said.id())
                .filter(known -> said.version() > known.version())
                .isPresent();
        if (news) {
            repository.amendEvent(
                    tenant, said.id(), (dossier, at) -> dossier.movedTo(said.start(), said.version(), now, at));
        }
    }

    /** The reminder that the tenant asked for before under the key of a request. */
    private Optional<Reminder> underItsKey(ReminderRequest request) {
        return request.key().flatMap(key -> repository.find(tenant, key));
    }

    /** What was said before under the same key is answered, whatever has become of its event. */
    private Optional<Scheduled> saidOfWhatIsOver(ReminderRequest request) {
        boolean over = request.event()
                .flatMap(said -> repository.event(tenant, said.id()))
                .filter(event -> event.standing() != Event.Standing.PLANNED)
                .isPresent();
        return over ? underItsKey(request).map(Scheduled.Existing::new) : Optional.empty();
    }

    private static Event toCome(Event event) {
        if (event.standing() != Event.Standing.PLANNED) {
            throw over(event);
        }
        return event;
    }

    private static RefusedValueException over(Event event) {
        return RefusedValueException.of("event", "an event that is still to come", "one that is " + event.standing());
    }

    List<Intake> scheduleAll(List<ReminderRequest> requests) {
        List<Taken> taken = requests.stream().map(this::take).toList();
        List<Reminder> toAdd =
                taken.stream().flatMap(each -> each.reminder().stream()).toList();
        List<Added> added = toAdd.isEmpty() ? List.of() : repository.addAll(toAdd);
        IntStream.range(0, added.size()).forEach(index -> announceAfter(added.get(index), toAdd.get(index)));
        Iterator<Added> answers = added.iterator();
        return taken.stream()
                .map(each -> each.answer().orElseGet(() -> intake(answers.next())))
                .toList();
    }

    /** A request that was read: it has its answer already, or its reminder is still to be added. */
    private record Taken(Optional<Intake> answer, Optional<Reminder> reminder) {}

    private Taken take(ReminderRequest request) {
        try {
            Optional<Scheduled> over = saidOfWhatIsOver(request);
            if (over.isPresent()) {
                return new Taken(over.map(Intake.Taken::new), Optional.empty());
            }
            ReminderRequest known = asKnown(request);
            Optional<Scheduled> before = saidBefore(known);
            return before.isPresent()
                    ? new Taken(before.map(Intake.Taken::new), Optional.empty())
                    : new Taken(Optional.empty(), Optional.of(readAndAnnounced(known)));
        } catch (RefusedValueException refused) {
            return new Taken(Optional.of(new Intake.Refused(refused.refusals())), Optional.empty());
        }
    }

    /** The reminder that would come of a request; it is not stored. */
    Reminder suppose(ReminderRequest request) {
        return read(asKnown(request), NOBODYS);
    }

    private Reminder read(ReminderRequest request) {
        return read(request, ids.reminder(now));
    }

    private Reminder read(ReminderRequest request, ReminderId id) {
        ReminderRequest lawful =
                rules.callingHours().map(request::usuallyDuring).orElse(request);
        return lawful.reminder(id, tenant, rules.region(), now);
    }

    /** A host that says the same again after it was due has not asked for anything new. */
    private Optional<Scheduled> saidBefore(ReminderRequest request) {
        return request.isAhead(now) ? Optional.empty() : underItsKey(request).map(Scheduled.Existing::new);
    }

    private static Intake intake(Added added) {
        return added instanceof Added.EventOver over
                ? new Intake.Refused(over(over.event()).refusals())
                : new Intake.Taken(scheduled(added));
    }

    private static Scheduled scheduled(Added added) {
        if (added instanceof Added.EventOver over) {
            throw over(over.event());
        }
        return added instanceof Added.New
                ? new Scheduled.New(added.reminder())
                : new Scheduled.Existing(added.reminder());
    }
}
