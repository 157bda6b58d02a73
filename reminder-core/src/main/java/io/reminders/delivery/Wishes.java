package io.reminders.delivery;

import static io.reminders.delivery.DeliveryState.COMPLETED;
import static io.reminders.delivery.DeliveryState.EXPIRED;
import static io.reminders.delivery.DeliveryState.SCHEDULED;

import io.reminders.calendar.Slot;
import io.reminders.reminder.Reminder;
import java.time.Instant;

/** What follows for one delivery from what its host wants, at one instant of the ledger's clock. Immutable. */
final class Wishes {
    private final Delivery delivery;
    private final Instant now;

    Wishes(Delivery delivery, Instant now) {
        this.delivery = delivery;
        this.now = now;
    }

    /**
     * Nothing further is to start: CANCELLED where it is certain that no provider accepted anything, else whatever the
     * attempts come to, and nothing new is begun. One that was stopped before, or has ended, is not changed.
     */
    Settlement stop(Reason reason) {
        return delivery.stopped().isPresent() || delivery.state().isFinal()
                ? delivery.nothing()
                : delivery.settle(delivery.stoppedBy(reason), new Fact.Stopped(reason), now);
    }

    /**
     * It has served its purpose: COMPLETED, whatever is under way. Of the deliveries that have ended, only one that is
     * UNRESOLVED is changed.
     */
    Settlement done() {
        boolean stays = delivery.state().isFinal() && delivery.state() != DeliveryState.UNRESOLVED;
        return stays ? delivery.nothing() : told(delivery, new Fact.Done(), COMPLETED, now, Reasons.DONE_BY_HOST);
    }

    /**
     * Something else is asked for: whoever holds it is fenced, and it waits for its new instant; one that is paused
     * stays so. One that is not {@linkplain Delivery#isUntouched untouched} is not changed.
     *
     * @param edited what is asked for now
     * @param slot when this one is to be delivered
     * @param why by whose wish
     */
    Settlement edit(Reminder edited, Slot slot, Reason why) {
        if (!delivery.isUntouched()) {
            return delivery.nothing();
        }
        Delivery replanned = delivery.replanned(edited, slot);
        Fact edit = new Fact.Edited(delivery.due(), replanned.occursAt(), replanned.due());
        return slot.isOpen()
                ? told(replanned, edit, SCHEDULED, delivery.isPaused() ? Delivery.NEVER : replanned.due(), why)
                : told(replanned, edit, EXPIRED, now, Agenda.why(slot.fate()));
    }

    /**
     * Nothing is to start for a while: it waits for no instant. One that is not {@linkplain Delivery#isUntouched
     * untouched}, or is paused already, is not changed.
     */
    Settlement pause() {
        return delivery.isUntouched() && !delivery.isPaused()
                ? told(delivery, new Fact.Paused(), SCHEDULED, Delivery.NEVER, Reasons.PAUSED_BY_HOST)
                : delivery.nothing();
    }

    /**
     * It may go on: it waits for its due instant, or is due at once where that has passed; where it is too late by
     * then, it ends as a worker would end it. One that is not paused is not changed.
     */
    Settlement resume() {
        if (!delivery.isPaused()) {
            return delivery.nothing();
        }
        Instant earliest = delivery.due().isBefore(now) ? now : delivery.due();
        Instant next =
                delivery.course().hours(delivery.step()).opensFrom(earliest).orElse(earliest);
        Verdict ends = new Rulebook(delivery, now).verdict();
        return ends.state().isFinal()
                ? delivery.settlement(delivery, 0, new Fact.Resumed(), "", ends, now)
                : told(delivery, new Fact.Resumed(), SCHEDULED, next, Reasons.RESUMED_BY_HOST);
    }

    private Settlement told(Delivery knowing, Fact fact, DeliveryState state, Instant actAt, Reason why) {
        return delivery.settlement(knowing, 0, fact, "", new Verdict(state, knowing.step(), actAt, why), now);
    }
}
