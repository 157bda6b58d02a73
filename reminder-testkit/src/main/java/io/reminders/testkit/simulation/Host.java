package io.reminders.testkit.simulation;

import io.reminders.Cancellation;
import io.reminders.Change;
import io.reminders.EventChange;
import io.reminders.Reminders;
import io.reminders.calendar.Event;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryId;
import io.reminders.refusal.RefusedValueException;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderEdit;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderRequest;
import io.reminders.spi.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The host: schedules reminders, and changes its mind about some of them, mostly right when they are due. Each reminder
 * draws from a stream of its own, so that leaving one out changes no other. One thread.
 */
final class Host {
    private static final Duration AGAIN = Duration.ofSeconds(30);

    private final World world;
    private final Reminders desk;
    private final Map<ReminderId, Reminder> scheduled = new LinkedHashMap<>();
    private final Map<ReminderId, Duration> every = new HashMap<>();
    private final Set<ReminderId> touched = new HashSet<>();

    Host(World world) {
        this.world = world;
        this.desk = Reminders.over(world.database().stored())
                .withClock(world.timeline()::instant)
                .withIds(Ids.from(world.surroundings().dice("host")));
    }

    List<Reminder> scheduled() {
        return List.copyOf(scheduled.values());
    }

    /** Whether the host has changed its mind about it. */
    boolean hasTouched(Reminder reminder) {
        return touched.contains(reminder.id());
    }

    /**
     * How many points of a series of the host's come until {@code last}, which is one of them, by its own arithmetic.
     */
    int points(Reminder series, Instant last) {
        Duration sinceFirst = Duration.between(series.occurrence().due(), last);
        return (int) sinceFirst.dividedBy(every.getOrDefault(series.id(), sinceFirst)) + 1;
    }

    /** Whether a series of the host's ends with that point, by its own arithmetic. */
    boolean endsWith(Reminder series, Instant point) {
        Instant end = Timeline.START.plus(world.scenario().lasts());
        return point.plus(every.getOrDefault(series.id(), world.scenario().lasts()))
                .isAfter(end);
    }

    /** Draws everything that the host will do within {@code lasts}. */
    void plan(Duration lasts) {
        for (int number : world.scenario().reminders()) {
            Dice dice = world.surroundings().dice("reminder-" + number);
            Draft draft = new Draft(number, dice, lasts);
            world.timeline().at(draft.madeAt(), () -> schedule(draft, dice));
        }
    }

    /** Schedules one reminder right at the start, and never thinks of it again. */
    void asks(ReminderRequest request) {
        stored(desk.schedule(request).reminder());
    }

    private void stored(Reminder reminder) {
        scheduled.put(reminder.id(), reminder);
        world.journal()
                .note("scheduled " + reminder.id() + " for "
                        + reminder.occurrence().due());
        world.checker().stored(reminder);
    }

    private void schedule(Draft draft, Dice dice) {
        if (world.database().isAway()) {
            world.timeline().in(AGAIN.toNanos(), () -> schedule(draft, dice));
            return;
        }
        Reminders tenants = desk.forTenant(draft.tenant());
        Reminder reminder;
        try {
            reminder = tenants.schedule(draft.request()).reminder();
        } catch (RefusedValueException tooLate) {
            return; // the database was away until its instant had passed
        }
        stored(reminder);
        every.put(reminder.id(), draft.every());
        for (int turn = 0; turn < draft.changesOfMind(); turn++) {
            long at = draft.aimedAt(reminder.occurrence().due());
            int version = turn + 2;
            world.timeline().at(at, () -> changesItsMind(tenants, reminder, dice, version));
        }
    }

    private void changesItsMind(Reminders tenants, Reminder reminder, Dice dice, int version) {
        if (world.database().isAway()) {
            return;
        }
        touched.add(reminder.id());
        String wish = wish(tenants, reminder, dice, version);
        world.journal().note(wish + " " + reminder.id());
        affected(reminder).forEach(world.checker()::wished);
    }

    /** Everything that hangs on the same event, or the reminder alone. */
    private List<ReminderId> affected(Reminder reminder) {
        return reminder.event().isEmpty()
                ? List.of(reminder.id())
                : scheduled.values().stream()
                        .filter(other -> other.event()
                                .map(Event::id)
                                .equals(reminder.event().map(Event::id)))
                        .filter(other -> other.tenant().equals(reminder.tenant()))
                        .map(Reminder::id)
                        .toList();
    }

    private String wish(Reminders tenants, Reminder reminder, Dice dice, int version) {
        ReminderId id = reminder.id();
        Instant soon = world.timeline().instant().plusSeconds(30L + dice.below(3_000));
        try {
            switch (dice.below(10)) {
                case 0, 1, 2 -> {
                    cancel(tenants, id);
                    return "cancel";
                }
                case 3, 4 -> {
                    edit(tenants, id, version);
                    return "edit";
                }
                case 5 -> {
                    if (reminder.event().isPresent()) {
                        move(tenants, reminder, soon, version);
                        return "move";
                    }
                    tenants.edit(id, ReminderEdit.nothing().at(soon));
                    return "reschedule";
                }
                case 6, 7 -> {
                    pause(tenants, id, dice);
                    return "pause";
                }
                case 8 -> {
                    tenants.skip(id);
                    return "skip";
                }
                default -> {
                    tenants.done(id);
                    return "done";
                }
            }
        } catch (RefusedValueException refused) {
            return "refused";
        }
    }

    private void pause(Reminders tenants, ReminderId id, Dice dice) {
        tenants.pause(id);
        world.timeline().in(dice.nanos(Duration.ofSeconds(1), Duration.ofHours(1)), () -> resume(tenants, id));
    }

    private void cancel(Reminders tenants, ReminderId id) {
        Set<DeliveryId> open = world.checker().open(id);
        boolean inTime = tenants.cancel(id) instanceof Cancellation.Cancelled;
        if (inTime) {
            world.checker().cancelled(open);
        }
        world.checker().saw(inTime ? Sighting.CANCEL_IN_TIME : Sighting.CANCEL_TOO_LATE);
    }

    private void edit(Reminders tenants, ReminderId id, int version) {
        String words = "Version " + version;
        if (tenants.edit(id, ReminderEdit.nothing().saying(words)) instanceof Change.Made) {
            world.checker().edited(id, words);
            world.checker().saw(Sighting.EDITED);
        }
    }

    private void move(Reminders tenants, Reminder reminder, Instant soon, int version) {
        String event = reminder.event().orElseThrow().id().value();
        if (tenants.event(event).movedTo(soon.plusSeconds(600), version) instanceof EventChange.Made) {
            world.checker().saw(Sighting.EVENT_MOVED);
        }
    }

    private void resume(Reminders tenants, ReminderId id) {
        if (world.database().isAway()) {
            world.timeline().in(AGAIN.toNanos(), () -> resume(tenants, id));
        } else {
            tenants.resume(id);
            world.journal().note("resume " + id);
            world.checker().wished(id);
        }
    }

    /** It wants nothing any more: what it has paused goes on. */
    void leaves() {
        for (Reminder reminder : scheduled()) {
            boolean paused = world.checker().watched().stream()
                    .filter(each -> each.delivery().id().reminder().equals(reminder.id()))
                    .anyMatch(each -> each.delivery().actAt().equals(Delivery.NEVER));
            if (paused) {
                resume(desk.forTenant(reminder.tenant().value()), reminder.id());
            }
        }
    }
}
