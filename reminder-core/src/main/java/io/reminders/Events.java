package io.reminders;

import io.reminders.calendar.Event;
import io.reminders.calendar.EventId;
import io.reminders.calendar.Schedule;
import io.reminders.delivery.EventAmendment;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.TenantId;
import io.reminders.spi.ReminderRepository;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The desk's place for one event of the host's: what is said of it here holds for every reminder that hangs on it, in
 * one transaction, or in the host's own. Immutable; as thread-safe as the repository.
 *
 * <p>Each word carries the host's version of the event: one that is not greater than the version that is known changes
 * nothing. So words may come twice and out of order.
 */
public final class Events {
    private final ReminderRepository repository;
    private final TenantId tenant;
    private final EventId id;
    private final Supplier<Instant> clock;

    Events(ReminderRepository repository, TenantId tenant, EventId id, Supplier<Instant> clock) {
        this.repository = repository;
        this.tenant = tenant;
        this.id = id;
        this.clock = clock;
    }

    /** The event as it is known; empty if no reminder of the tenant's has ever hung on it. */
    public Optional<Event> find() {
        return repository.event(tenant, id);
    }

    /** The reminders that hang on it, with their status as it stands now, in the order in which they were scheduled. */
    public List<Reminder> reminders() {
        return repository.around(tenant, id);
    }

    /**
     * It starts at another time.
     *
     * @param version the host's number of this state of the event
     */
    public EventChange movedTo(LocalDateTime time, ZoneId zone, int version) {
        return movedTo(Schedule.at(time, zone), version);
    }

    /**
     * It starts at another time.
     *
     * @param version the host's number of this state of the event
     */
    public EventChange movedTo(Instant instant, int version) {
        return movedTo(Schedule.at(instant), version);
    }

    /**
     * It starts at another time. What has not begun is moved with it, what is too late then expires; what had begun or
     * ended for the time before is delivered once more if its new instant lies ahead.
     *
     * @param version the host's number of this state of the event
     */
    public EventChange movedTo(Schedule.Once start, int version) {
        return change((dossier, at) -> dossier.movedTo(start, version, clock.get(), at));
    }

    /**
     * It does not take place: nothing further is sent.
     *
     * @param version the host's number of this state of the event
     */
    public EventChange cancelled(int version) {
        return change((dossier, at) -> dossier.over(Event.Standing.CANCELLED, version, clock.get(), at));
    }

    /**
     * It is over, or has served its purpose: nothing further is sent.
     *
     * @param version the host's number of this state of the event
     */
    public EventChange completed(int version) {
        return change((dossier, at) -> dossier.over(Event.Standing.COMPLETED, version, clock.get(), at));
    }

    private EventChange change(ReminderRepository.EventDecision decision) {
        return repository
                .amendEvent(tenant, id, decision)
                .map(Events::answer)
                .orElseGet(() -> new EventChange.NotFound(id));
    }

    private static EventChange answer(EventAmendment amendment) {
        return switch (amendment.effect()) {
            case MADE ->
                new EventChange.Made(
                        amendment.event(),
                        amendment.reminders().stream().map(Answers::change).toList());
            case OUTDATED -> new EventChange.Outdated(amendment.event());
            case ENDED -> new EventChange.AlreadyEnded(amendment.event());
        };
    }
}
