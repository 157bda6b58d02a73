package io.reminders.delivery;

import io.reminders.calendar.Event;
import io.reminders.calendar.Schedule;
import io.reminders.calendar.Timetable;
import io.reminders.delivery.Amendment.Effect;
import io.reminders.reminder.Definition;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/*
 * What a wish comes to is decided here and nowhere else. Each method is a pure function of what is stored and of two instants:
 * the desk's, which dates the change, and the ledger's, by which deliveries are judged.
 */
/**
 * A reminder with all its deliveries, as they stand at one instant. Immutable.
 *
 * @param reminder it, with the status that its deliveries make
 * @param deliveries all of them, the ended ones too, in the order of their ids; at least one
 */
public record Dossier(Reminder reminder, List<Delivery> deliveries) {
    public Dossier {
        deliveries = List.copyOf(deliveries);
        reminder = reminder.withStatus(statusOf(deliveries));
    }

    /** How a reminder stands whose deliveries these are, in the order of their ids; at least one. */
    public static ReminderStatus statusOf(List<Delivery> deliveries) {
        List<Delivery> open = deliveries.stream()
                .filter(delivery -> !delivery.state().isFinal())
                .toList();
        if (!open.isEmpty()) {
            return open.stream().allMatch(Delivery::isPaused) ? ReminderStatus.PAUSED : ReminderStatus.ACTIVE;
        }
        return statusOf(deliveries.get(deliveries.size() - 1).state());
    }

    /** How a reminder stands whose last delivery stands so and is not paused. */
    public static ReminderStatus statusOf(DeliveryState last) {
        return switch (last) {
            case SCHEDULED, LEASED, SENDING, AWAITING, UNCONFIRMED -> ReminderStatus.ACTIVE;
            case COMPLETED -> ReminderStatus.COMPLETED;
            case FAILED -> ReminderStatus.FAILED;
            case EXPIRED -> ReminderStatus.EXPIRED;
            case CANCELLED -> ReminderStatus.CANCELLED;
            case UNRESOLVED -> ReminderStatus.UNRESOLVED;
        };
    }

    /**
     * Nothing further is to start. MADE if no provider accepted anything, and none will; TOO_LATE if one may have
     * accepted a request: then nothing further starts, and the delivery closes by what becomes of it.
     */
    public Amendment cancel(Instant desksNow, Instant now) {
        return stop(Reasons.CANCELLED_BY_HOST, desksNow, now);
    }

    private Amendment stop(Reason why, Instant desksNow, Instant now) {
        List<Settlement> settlements = each(delivery -> new Wishes(delivery, now).stop(why));
        List<Delivery> after = after(settlements);
        if (after.stream().anyMatch(this::isStoppedTooLate)) {
            return amended(Effect.TOO_LATE, reminder, settlements);
        }
        boolean cancelled = statusOf(after) == ReminderStatus.CANCELLED;
        return settlements.isEmpty()
                ? unchanged(cancelled ? Effect.MADE : Effect.ENDED)
                : amended(Effect.MADE, reminder.changed(desksNow), settlements);
    }

    /**
     * What had ended before, and was stopped by something else than a cancel, is not what this one comes too late for.
     */
    private boolean isStoppedTooLate(Delivery after) {
        boolean wasOpen = deliveries.stream()
                .anyMatch(before ->
                        before.id().equals(after.id()) && !before.state().isFinal());
        boolean cancelledBefore =
                after.stopped().filter(Reasons.CANCELLED_BY_HOST::equals).isPresent();
        return after.stopped().isPresent() && after.state() != DeliveryState.CANCELLED && (wasOpen || cancelledBefore);
    }

    /**
     * The reminder is to be removed with everything about it. TOO_LATE, and nothing changed, if a request had begun.
     */
    public Amendment delete(Instant desksNow, Instant now) {
        Amendment cancelled = cancel(desksNow, now);
        boolean underWay =
                deliveries.stream().anyMatch(delivery -> !delivery.state().isFinal())
                        && cancelled.effect() == Effect.TOO_LATE;
        return unchanged(underWay ? Effect.TOO_LATE : Effect.REMOVED);
    }

    /** Nothing is to start until it is resumed. TOO_LATE if a request had begun. */
    public Amendment pause(Instant desksNow, Instant now) {
        List<Settlement> settlements = each(delivery -> new Wishes(delivery, now).pause());
        boolean pausedBefore = settlements.isEmpty() && deliveries.stream().anyMatch(Delivery::isPaused);
        return pausedBefore ? unchanged(Effect.MADE) : ifAny(settlements, desksNow);
    }

    /** What was paused is to go on; where it is too late by then, that is its end. */
    public Amendment resume(Instant desksNow, Instant now) {
        List<Settlement> settlements = each(delivery -> new Wishes(delivery, now).resume());
        return settlements.isEmpty() && isOpen()
                ? unchanged(Effect.MADE)
                : ifAny(settlements, following(settlements, now), desksNow);
    }

    /**
     * The next point of a series is to be left out, and the one after it is opened. TOO_LATE if a request for it had
     * begun and nothing else waits; ENDED also for what does not recur.
     */
    public Amendment skip(Instant desksNow, Instant now) {
        List<Settlement> settlements = deliveries.stream()
                .filter(Delivery::headsSeries)
                .map(delivery -> new Wishes(delivery, now).stop(Reasons.SKIPPED_BY_HOST))
                .toList();
        boolean paused =
                settlements.stream().anyMatch(settlement -> settlement.before().isPaused());
        List<Opened> next = following(settlements, now);
        return ifAny(settlements, paused ? next.stream().map(Opened::paused).toList() : next, desksNow);
    }

    /** What comes next in a series, after the deliveries that these settlements take out of waiting. */
    private List<Opened> following(List<Settlement> settlements, Instant now) {
        Agenda agenda = new Agenda(reminder);
        return settlements.stream()
                .flatMap(settlement -> agenda.following(settlement, now).stream())
                .toList();
    }

    /** It has served its purpose, whatever is under way. */
    public Amendment done(Instant desksNow, Instant now) {
        List<Settlement> settlements = each(delivery -> new Wishes(delivery, now).done());
        boolean before = reminder.status() == ReminderStatus.COMPLETED;
        return before ? unchanged(Effect.MADE) : ifAny(settlements, desksNow);
    }

    /**
     * Something else is asked for. TOO_LATE if a request had begun for everything that there is; a series goes on
     * otherwise from its next point.
     */
    public Amendment edit(Definition definition, Instant desksNow, Instant now) {
        Reminder edited = reminder.defined(definition, desksNow);
        Replanning replanning = new Replanning(edited, deliveries, now);
        Replanning.Written written = replanned(replanning, definition.timetable(), desksNow);
        if (written.settlements().isEmpty()) {
            return unchanged(isOpen() ? Effect.TOO_LATE : Effect.ENDED);
        }
        return edited.equals(reminder)
                ? unchanged(Effect.MADE)
                : amended(Effect.MADE, edited.changed(desksNow), written.settlements(), written.opened());
    }

    /**
     * The rules of its zone have changed since its instants were found: what waits is found anew, from the wall-clock
     * times that were asked for. MADE, and nothing written, where every instant is as it was.
     */
    public Amendment resolved(Instant desksNow, Instant now) {
        Reminder found = reminder.resolved(desksNow);
        Replanning.Written written = new Replanning(found, deliveries, now).resolved();
        return written.settlements().isEmpty()
                        && found.occurrence().due().equals(reminder.occurrence().due())
                ? unchanged(Effect.MADE)
                : amended(Effect.MADE, found.changed(desksNow), written.settlements(), written.opened());
    }

    private Replanning.Written replanned(Replanning replanning, Timetable asked, Instant desksNow) {
        Timetable before = reminder.definition().timetable();
        if (asked.equals(before)) {
            return replanning.keepingTimes();
        }
        return asked.schedule().equals(before.schedule()) ? replanning.retimed() : replanning.anew(desksNow);
    }

    /**
     * The event that it hangs on starts at another time: what has not begun is moved; what has begun or ended is
     * delivered once more where its new instant lies ahead. TOO_LATE if a request for the time before is under way.
     */
    public Amendment moved(Event event, Instant desksNow, Instant now) {
        if (!(reminder.definition().schedule() instanceof Schedule.AroundEvent around) || endedByHost()) {
            return unchanged(Effect.ENDED);
        }
        Timetable timetable = reminder.definition().timetable().of(around.of(event));
        Reminder changed =
                reminder.defined(reminder.definition().timed(timetable), now).changed(desksNow);
        Replanning.Written written = new Replanning(changed, deliveries, now).moved(around);
        Amendment made = amended(Effect.MADE, changed, written.settlements(), written.opened());
        boolean late = deliveries.stream().anyMatch(Dossier::isUnderWay);
        return late ? made.as(Effect.TOO_LATE) : made;
    }

    /**
     * The event that it hangs on does not take place, or is over: nothing further is to start. TOO_LATE as for
     * {@link #cancel}.
     */
    public Amendment over(Event event, Instant desksNow, Instant now) {
        Reason why = event.standing() == Event.Standing.COMPLETED ? Reasons.EVENT_COMPLETED : Reasons.EVENT_CANCELLED;
        return stop(why, desksNow, now);
    }

    /** Cancelled, or marked as done while a delivery had not begun. */
    private boolean endedByHost() {
        return deliveries.stream()
                .anyMatch(delivery -> delivery.stopped()
                                .filter(Reasons.CANCELLED_BY_HOST::equals)
                                .isPresent()
                        || (delivery.state() == DeliveryState.COMPLETED
                                && delivery.attempts().isEmpty()));
    }

    private static boolean isUnderWay(Delivery delivery) {
        return !delivery.state().isFinal() && !delivery.attempts().isEmpty();
    }

    /** Nothing, for the host knows another version. */
    public Amendment outdated() {
        return unchanged(Effect.OUTDATED);
    }

    private Amendment ifAny(List<Settlement> settlements, Instant desksNow) {
        return ifAny(settlements, List.of(), desksNow);
    }

    private Amendment ifAny(List<Settlement> settlements, List<Opened> opened, Instant desksNow) {
        if (settlements.isEmpty()) {
            return unchanged(isOpen() ? Effect.TOO_LATE : Effect.ENDED);
        }
        return amended(Effect.MADE, reminder.changed(desksNow), settlements, opened);
    }

    private boolean isOpen() {
        return deliveries.stream().anyMatch(delivery -> !delivery.state().isFinal());
    }

    private List<Settlement> each(Function<Delivery, Settlement> wish) {
        return deliveries.stream()
                .map(wish)
                .filter(settlement -> settlement.line().isPresent())
                .toList();
    }

    private List<Delivery> after(List<Settlement> settlements) {
        List<Delivery> after = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            Optional<Settlement> written = settlements.stream()
                    .filter(settlement -> settlement.id().equals(delivery.id()))
                    .findFirst();
            after.add(written.map(Settlement::after).orElse(delivery));
        }
        return after;
    }

    private Amendment unchanged(Effect effect) {
        return new Amendment(effect, reminder, deliveries, List.of(), List.of());
    }

    private Amendment amended(Effect effect, Reminder changed, List<Settlement> settlements) {
        return amended(effect, changed, settlements, List.of());
    }

    private Amendment amended(Effect effect, Reminder changed, List<Settlement> settlements, List<Opened> opened) {
        List<Delivery> after = Stream.concat(
                        after(settlements).stream(), opened.stream().map(Opened::delivery))
                .sorted(Comparator.comparing(Delivery::id))
                .toList();
        return new Amendment(effect, changed.withStatus(statusOf(after)), after, settlements, opened);
    }
}
