package io.reminders.delivery;

import io.reminders.delivery.Amendment.Effect;
import io.reminders.reminder.Definition;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
        List<Settlement> settlements = each(delivery -> new Wishes(delivery, now).stop(Reasons.CANCELLED_BY_HOST));
        List<Delivery> after = after(settlements);
        if (after.stream().anyMatch(Dossier::wasStoppedTooLate)) {
            return amended(Effect.TOO_LATE, reminder, settlements);
        }
        boolean cancelled = statusOf(after) == ReminderStatus.CANCELLED;
        return settlements.isEmpty()
                ? unchanged(cancelled ? Effect.MADE : Effect.ENDED)
                : amended(Effect.MADE, reminder.changed(desksNow), settlements);
    }

    private static boolean wasStoppedTooLate(Delivery delivery) {
        return delivery.stopped().isPresent() && delivery.state() != DeliveryState.CANCELLED;
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
        return reminder.status() == ReminderStatus.PAUSED ? unchanged(Effect.MADE) : ifAny(settlements, desksNow);
    }

    /** What was paused is to go on; where it is too late by then, that is its end. */
    public Amendment resume(Instant desksNow, Instant now) {
        List<Settlement> settlements = each(delivery -> new Wishes(delivery, now).resume());
        return settlements.isEmpty() && isOpen() ? unchanged(Effect.MADE) : ifAny(settlements, desksNow);
    }

    /** It has served its purpose, whatever is under way. */
    public Amendment done(Instant desksNow, Instant now) {
        List<Settlement> settlements = each(delivery -> new Wishes(delivery, now).done());
        boolean before = reminder.status() == ReminderStatus.COMPLETED;
        return before ? unchanged(Effect.MADE) : ifAny(settlements, desksNow);
    }

    /** Something else is asked for. TOO_LATE if a request had begun. */
    public Amendment edit(Definition definition, Instant desksNow, Instant now) {
        Reminder edited = reminder.defined(definition);
        List<Settlement> settlements = each(delivery -> new Wishes(delivery, now).edit(edited));
        if (settlements.isEmpty()) {
            return ifAny(settlements, desksNow);
        }
        return edited.equals(reminder)
                ? unchanged(Effect.MADE)
                : amended(Effect.MADE, edited.changed(desksNow), settlements);
    }

    /** Nothing, for the host knows another version. */
    public Amendment outdated() {
        return unchanged(Effect.OUTDATED);
    }

    private Amendment ifAny(List<Settlement> settlements, Instant desksNow) {
        if (settlements.isEmpty()) {
            return unchanged(isOpen() ? Effect.TOO_LATE : Effect.ENDED);
        }
        return amended(Effect.MADE, reminder.changed(desksNow), settlements);
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
        return new Amendment(effect, reminder, deliveries, List.of());
    }

    private Amendment amended(Effect effect, Reminder changed, List<Settlement> settlements) {
        List<Delivery> after = after(settlements);
        return new Amendment(effect, changed.withStatus(statusOf(after)), after, settlements);
    }
}
