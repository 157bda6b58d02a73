package io.reminders;

import io.reminders.calendar.Occurrence;
import io.reminders.contact.Region;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryState;
import io.reminders.refusal.RefusedValueException;
import io.reminders.reminder.Definition;
import io.reminders.reminder.NaturalKey;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderNotFoundException;
import io.reminders.reminder.ReminderRequest;
import io.reminders.reminder.ReminderStatus;
import io.reminders.reminder.TenantId;
import io.reminders.spi.Ids;
import io.reminders.spi.ReminderRepository;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The desk: takes, finds, withdraws and explains the reminders of one tenant. Immutable; as thread-safe as its
 * repository.
 *
 * <p>It starts no thread and reaches no provider. Over a repository that is bound to the host's transaction, everything
 * it does is part of that transaction.
 */
public final class Reminders {
    private static final int LARGEST_PAGE = 1_000;

    private final ReminderRepository repository;
    private final InstantSource clock;
    private final Ids ids;
    private final Region region;
    private final TenantId tenant;

    private Reminders(ReminderRepository repository, InstantSource clock, Ids ids, Region region, TenantId tenant) {
        this.repository = repository;
        this.clock = clock;
        this.ids = ids;
        this.region = region;
        this.tenant = tenant;
    }

    /**
     * A desk for a host with one tenant, by the system's clock, which takes phone numbers with a leading {@code +}
     * only.
     */
    public static Reminders over(ReminderRepository repository) {
        return new Reminders(repository, InstantSource.system(), Ids.secure(), Region.INTERNATIONAL, TenantId.NONE);
    }

    /**
     * The same for phone numbers as they are dialled in a region too.
     *
     * @param code two letters of ISO 3166-1, such as {@code RO}
     * @throws RefusedValueException naming {@code region} if there is no such region
     */
    public Reminders withRegion(String code) {
        return new Reminders(repository, clock, ids, Region.of(code), tenant);
    }

    /** The same by another clock: it judges what lies in the future, and dates what is created. */
    public Reminders withClock(InstantSource clock) {
        return new Reminders(repository, clock, ids, region, tenant);
    }

    /** The same with ids from another source. */
    public Reminders withIds(Ids ids) {
        return new Reminders(repository, clock, ids, region, tenant);
    }

    /**
     * The same for one of several tenants: it sees and touches no other's reminders.
     *
     * @throws RefusedValueException naming {@code tenant} if the name cannot be one
     */
    public Reminders forTenant(String name) {
        return new Reminders(repository, clock, ids, region, new TenantId(name));
    }

    /**
     * Takes a reminder. When this returns, or when the host's own transaction has committed, it is durable.
     *
     * <p>A request whose natural key the tenant used before is not stored again, whatever else it asks for and whatever
     * became of the reminder: the answer is that reminder.
     *
     * @throws RefusedValueException naming each field that was refused; nothing is stored then. A time that does not
     *     lie in the future is refused as {@code scheduled_time}.
     */
    public Scheduled schedule(ReminderRequest request) {
        Definition definition = request.definition(region);
        Instant now = now();
        Occurrence occurrence = definition.schedule().occurrence();
        if (!occurrence.due().isAfter(now)) {
            return saidBefore(request).orElseThrow(() -> inThePast(definition, occurrence, now));
        }
        Reminder reminder = new Reminder(
                ids.reminder(now), tenant, request.key(), definition, occurrence, now, now, 1, ReminderStatus.ACTIVE);
        ReminderRepository.Added added = repository.add(reminder, Delivery.first(reminder));
        return added instanceof ReminderRepository.Added.New
                ? new Scheduled.New(added.reminder())
                : new Scheduled.Existing(added.reminder());
    }

    /** A host that says the same again after it was due has not asked for anything new. */
    private Optional<Scheduled> saidBefore(ReminderRequest request) {
        return request.key().flatMap(key -> repository.find(tenant, key)).map(Scheduled.Existing::new);
    }

    private static RefusedValueException inThePast(Definition definition, Occurrence occurrence, Instant now) {
        ZoneId zone = definition.schedule().zone();
        return RefusedValueException.of(
                "scheduled_time",
                "a time after now, " + now.atZone(zone).truncatedTo(ChronoUnit.SECONDS),
                occurrence.due().atZone(zone).toString());
    }

    /** The reminder of that id, with its status as it stands now; empty if the tenant has none. */
    public Optional<Reminder> find(ReminderId id) {
        return repository.find(tenant, id);
    }

    /**
     * The reminder of that natural key; empty if the tenant has none.
     *
     * @throws RefusedValueException naming {@code key} if it cannot be one
     */
    public Optional<Reminder> findByKey(String key) {
        return repository.find(tenant, new NaturalKey(key));
    }

    /**
     * The newest reminders, newest first.
     *
     * @param limit at most so many, from 1 to 1,000
     */
    public ReminderPage list(int limit) {
        return page(Optional.empty(), limit);
    }

    /**
     * The reminders that follow a page, newest first.
     *
     * @param after the last reminder of the page before, {@link ReminderPage#next()}
     * @param limit at most so many, from 1 to 1,000
     */
    public ReminderPage list(ReminderId after, int limit) {
        return page(Optional.of(after), limit);
    }

    private ReminderPage page(Optional<ReminderId> after, int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw RefusedValueException.of("limit", "1 to 1,000", Integer.toString(limit));
        }
        List<Reminder> found = repository.list(tenant, after, limit);
        return new ReminderPage(
                found,
                found.size() < limit
                        ? Optional.empty()
                        : Optional.of(found.get(limit - 1).id()));
    }

    /**
     * Withdraws a reminder. {@link Cancellation.Cancelled} is a promise: no provider has accepted anything, and none
     * will.
     *
     * @throws ReminderNotFoundException if the tenant has no such reminder
     */
    public Cancellation cancel(ReminderId id) {
        List<Delivery> deliveries = repository.stop(tenant, id, now());
        if (deliveries.isEmpty()) {
            throw new ReminderNotFoundException(id);
        }
        if (deliveries.stream().allMatch(delivery -> delivery.state() == DeliveryState.CANCELLED)) {
            return new Cancellation.Cancelled(id);
        }
        List<Delivery> begun = deliveries.stream()
                .filter(delivery -> delivery.stopped().isPresent() && delivery.state() != DeliveryState.CANCELLED)
                .toList();
        return begun.isEmpty()
                ? new Cancellation.AlreadyEnded(id, find(id).orElseThrow().status())
                : new Cancellation.TooLate(
                        id,
                        begun.stream()
                                .flatMap(delivery -> delivery.attempts().stream())
                                .toList());
    }

    /**
     * What was asked for, what happened and why, from what is recorded.
     *
     * @throws ReminderNotFoundException if the tenant has no such reminder
     */
    public Explanation explain(ReminderId id) {
        Reminder reminder = find(id).orElseThrow(() -> new ReminderNotFoundException(id));
        return new Explanation(reminder, repository.history(tenant, id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
