package io.reminders;

import io.reminders.calendar.EventId;
import io.reminders.calendar.Schedule;
import io.reminders.contact.CallingHours;
import io.reminders.contact.Region;
import io.reminders.refusal.RefusedValueException;
import io.reminders.reminder.NaturalKey;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderEdit;
import io.reminders.reminder.ReminderFilter;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderNotFoundException;
import io.reminders.reminder.ReminderRequest;
import io.reminders.reminder.TenantId;
import io.reminders.spi.Ids;
import io.reminders.spi.ReminderRepository;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The desk: takes, finds, changes, withdraws and explains the reminders of one tenant. Immutable; as thread-safe as its
 * repository.
 *
 * <p>It starts no thread and reaches no provider. Over a repository that is bound to the host's transaction, everything
 * it does is part of that transaction.
 */
public final class Reminders {
    private static final int MOST_POINTS = 1_000;

    private final ReminderRepository repository;
    private final InstantSource clock;
    private final Ids ids;
    private final HouseRules rules;
    private final TenantId tenant;

    private Reminders(ReminderRepository repository, InstantSource clock, Ids ids, HouseRules rules, TenantId tenant) {
        this.repository = repository;
        this.clock = clock;
        this.ids = ids;
        this.rules = rules;
        this.tenant = tenant;
    }

    /**
     * A desk for a host with one tenant, by the system's clock, which takes phone numbers with a leading {@code +}
     * only.
     */
    public static Reminders over(ReminderRepository repository) {
        return new Reminders(repository, InstantSource.system(), Ids.secure(), HouseRules.USUAL, TenantId.NONE);
    }

    /**
     * The same for phone numbers as they are dialled in a region too.
     *
     * @param code two letters of ISO 3166-1, such as {@code RO}
     * @throws RefusedValueException naming {@code region} if there is no such region
     */
    public Reminders withRegion(String code) {
        return new Reminders(repository, clock, ids, rules.withRegion(Region.of(code)), tenant);
    }

    /**
     * The same where people are called at certain hours only, by the clock of where their number may be: for every
     * reminder that does not ask for other calling hours itself.
     */
    public Reminders withCallingHours(CallingHours hours) {
        return new Reminders(repository, clock, ids, rules.withCallingHours(hours), tenant);
    }

    /** The same by another clock: it judges what lies in the future, and dates what is created. */
    public Reminders withClock(InstantSource clock) {
        return new Reminders(repository, clock, ids, rules, tenant);
    }

    /** The same with ids from another source. */
    public Reminders withIds(Ids ids) {
        return new Reminders(repository, clock, ids, rules, tenant);
    }

    /**
     * The same for one of several tenants: it sees and touches no other's reminders.
     *
     * @throws RefusedValueException naming {@code tenant} if the name cannot be one
     */
    public Reminders forTenant(String name) {
        return new Reminders(repository, clock, ids, rules, new TenantId(name));
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
        return scheduling().schedule(request);
    }

    /**
     * Takes several reminders in one transaction. One that is refused does not keep the others from being taken; said
     * again under natural keys, none is taken twice.
     *
     * @return what became of each, in the same order
     */
    public List<Intake> scheduleAll(List<ReminderRequest> requests) {
        return scheduling().scheduleAll(requests);
    }

    private Scheduling scheduling() {
        return new Scheduling(repository, ids, rules, tenant, now());
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
     * The newest reminders, newest first by when they were scheduled.
     *
     * @param filter only those that it accepts
     * @param limit at most so many, from 1 to 1,000
     */
    public ReminderPage list(ReminderFilter filter, int limit) {
        return lists().newest(filter, Optional.empty(), limit);
    }

    /**
     * The reminders that follow a page, newest first: as fast after a million as after ten.
     *
     * @param filter the same as of the page before
     * @param after where that page ended, {@link ReminderPage#next()}
     * @param limit at most so many, from 1 to 1,000
     * @throws RefusedValueException naming {@code cursor} if it is another tenant's, another filter's or another list's
     */
    public ReminderPage list(ReminderFilter filter, Cursor after, int limit) {
        return lists().newest(filter, Optional.of(after), limit);
    }

    /**
     * A page of the newest reminders by its number, newest first, for people; it reaches the first 10,000 reminders.
     * Beyond them, and for programs, there are cursors: what is added meanwhile does not shift them.
     *
     * @param filter only those that it accepts
     * @param page its number, from 1
     * @param size how many make a page, from 1 to 1,000
     */
    public ReminderPage listPage(ReminderFilter filter, int page, int size) {
        return lists().numbered(filter, page, size);
    }

    /**
     * What waits to be sent, soonest first; what is paused does not.
     *
     * @param filter only those that it accepts
     * @param limit at most so many, from 1 to 1,000
     */
    public UpcomingPage comingUp(ReminderFilter filter, int limit) {
        return lists().coming(filter, Optional.empty(), limit);
    }

    /**
     * What waits to be sent after a page.
     *
     * @param filter the same as of the page before
     * @param after where that page ended, {@link UpcomingPage#next()}
     * @param limit at most so many, from 1 to 1,000
     * @throws RefusedValueException naming {@code cursor} if it is another tenant's, another filter's or another list's
     */
    public UpcomingPage comingUp(ReminderFilter filter, Cursor after, int limit) {
        return lists().coming(filter, Optional.of(after), limit);
    }

    private Lists lists() {
        return new Lists(repository, tenant);
    }

    /**
     * Withdraws a reminder. {@link Cancellation.Cancelled} is a promise: no provider has accepted anything, and none
     * will.
     */
    public Cancellation cancel(ReminderId id) {
        Instant now = now();
        return repository
                .amend(tenant, id, (dossier, at) -> dossier.cancel(now, at))
                .map(Answers::cancellation)
                .orElseGet(() -> new Cancellation.NotFound(id));
    }

    /**
     * Withdraws several reminders, each as {@link #cancel} does: in a transaction of its own, unless the desk is bound
     * to one of the host's. After an exception, doing it again is safe.
     *
     * @return what became of each, in the same order
     */
    public List<Cancellation> cancelAll(List<ReminderId> ids) {
        Map<ReminderId, Cancellation> answers = new HashMap<>();
        // In the order of their ids, so that two hosts that cancel the same ones in one transaction each do not
        // deadlock.
        ids.stream()
                .distinct()
                .sorted(Comparator.comparing(ReminderId::toString))
                .forEach(id -> answers.put(id, cancel(id)));
        return ids.stream().map(answers::get).toList();
    }

    /**
     * Changes what is asked for, while nothing has begun. From then on every attempt is made as asked for now; what is
     * paused stays so.
     *
     * @throws RefusedValueException naming each field that was refused; nothing is changed then
     */
    public Change edit(ReminderId id, ReminderEdit edit) {
        Instant now = now();
        return change(
                id,
                (dossier, at) -> edit.suits(dossier.reminder().version())
                        ? dossier.edit(edit.applied(dossier.reminder().definition(), rules.region(), now), now, at)
                        : dossier.outdated());
    }

    /**
     * Asks for another time, while nothing has begun.
     *
     * @throws RefusedValueException naming {@code scheduled_time} if it does not lie in the future
     */
    public Change reschedule(ReminderId id, Schedule schedule) {
        return edit(id, ReminderEdit.nothing().on(schedule));
    }

    /**
     * Lets nothing start until the reminder is resumed, while nothing has begun. Of a series, what has begun goes on to
     * its end, retries included.
     */
    public Change pause(ReminderId id) {
        Instant now = now();
        return change(id, (dossier, at) -> dossier.pause(now, at));
    }

    /**
     * Lets a paused reminder go on: at its due instant, or at once where that has passed. Where it is too late by then
     * it is EXPIRED, which the answer shows.
     */
    public Change resume(ReminderId id) {
        Instant now = now();
        return change(id, (dossier, at) -> dossier.resume(now, at));
    }

    /**
     * Marks a reminder as done: it is COMPLETED and nothing further starts. A request that has begun cannot be called
     * back.
     */
    public Change done(ReminderId id) {
        Instant now = now();
        return change(id, (dossier, at) -> dossier.done(now, at));
    }

    /**
     * Removes a reminder with its deliveries, its history and its natural key, after withdrawing it. While a request is
     * under way it is too late for that.
     */
    public Change delete(ReminderId id) {
        Instant now = now();
        return change(id, (dossier, at) -> dossier.delete(now, at));
    }

    private Change change(ReminderId id, ReminderRepository.Decision decision) {
        return repository.amend(tenant, id, decision).map(Answers::change).orElseGet(() -> new Change.NotFound(id));
    }

    /**
     * Leaves out the next point of a series; the series goes on with the one after it. What does not recur is
     * {@link Change.AlreadyEnded}, or {@link Change.TooLate} while it is open.
     */
    public Change skip(ReminderId id) {
        Instant now = now();
        return change(id, (dossier, at) -> dossier.skip(now, at));
    }

    /**
     * The place for one event of the host's.
     *
     * @param id 1 to 200 characters, without blanks at its ends
     * @throws RefusedValueException naming {@code event} if it cannot be a name
     */
    public Events event(String id) {
        return new Events(repository, tenant, new EventId(id), this::now);
    }

    /**
     * What will happen, when and why, as long as nobody is reached and nothing is changed: of a series, the next point;
     * of several points, the first that is open.
     *
     * @throws ReminderNotFoundException if the tenant has no such reminder
     */
    public Plan plan(ReminderId id) {
        return plan(id, 1).get(0);
    }

    /**
     * The same for the points that come next: first those whose deliveries are open, then those that follow them.
     *
     * @param id which reminder
     * @param points at most so many, from 1 to 1,000
     * @return at least one; one that tells of the end where nothing is to come
     * @throws ReminderNotFoundException if the tenant has no such reminder
     */
    public List<Plan> plan(ReminderId id, int points) {
        return plans(points).of(id);
    }

    /**
     * What would happen if that were scheduled now; nothing is stored. The reminders in the plans have an id that is
     * nobody's.
     *
     * @param request what might be asked for
     * @param points for so many points of its schedule at the most, from 1 to 1,000
     * @return at least one; one that tells of the end where nothing would come
     * @throws RefusedValueException naming each field that {@link #schedule} would refuse
     */
    public List<Plan> plan(ReminderRequest request, int points) {
        return plans(points).of(scheduling().suppose(request));
    }

    /**
     * What would happen if that edit were made now; nothing is stored. Where it could not be made any more, this is
     * what happens without it.
     *
     * @param id which reminder
     * @param edit what might be changed; whatever version it is of
     * @param points for so many points at the most, from 1 to 1,000
     * @return at least one; one that tells of the end where nothing is to come
     * @throws ReminderNotFoundException if the tenant has no such reminder
     * @throws RefusedValueException naming each field that {@link #edit} would refuse
     */
    public List<Plan> plan(ReminderId id, ReminderEdit edit, int points) {
        return plans(points).of(id, edit, rules.region());
    }

    private Plans plans(int points) {
        if (points < 1 || points > MOST_POINTS) {
            throw RefusedValueException.of("points", "1 to " + MOST_POINTS, Integer.toString(points));
        }
        return new Plans(repository, tenant, now(), points);
    }

    /**
     * Finds the instants of everything that waits anew, from the wall-clock times that were asked for: to be called
     * after the rules of time zones were brought up to date, by a new JDK for one. An absolute instant stays what it
     * is. Doing it again changes nothing.
     *
     * @return what is sent at another instant from now on; what waits soonest first, then what is paused
     */
    public List<Shifted> resolveAnew() {
        return new ZoneChange(repository, tenant, now()).resolve();
    }

    /**
     * Everything that will be sent from {@code from} on and before {@code before}, soonest first, as long as nobody is
     * reached and nothing is changed; of series, every point. Retries and further steps are in
     * {@link #plan(ReminderId)}.
     *
     * @return at most 10,000; the last of them tells how far it reaches. Of one series it looks at no more than 100,000
     *     points from now on
     */
    public List<Upcoming> plan(Instant from, Instant before) {
        return new Preview(repository, tenant, now()).between(from, before);
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
