package io.reminders.delivery;

import io.reminders.calendar.Schedule;
import io.reminders.calendar.Slot;
import io.reminders.calendar.Timetable.Turn;
import io.reminders.reminder.Reminder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/*
 * A recurring reminder always has exactly one delivery that waits for its first attempt. Whoever takes that one out of waiting
 * (begins it, finds it too late, skips it) opens the next in the same transaction, under the reminder's lock. The next comes from
 * the point that has had its turn, never from the present moment, so that nothing is skipped or doubled by a late worker.
 */
/** Which deliveries a reminder opens, and when. Immutable; each answer is a pure function. */
public final class Agenda {
    /** Deliveries that repeat an occurrence have numbers of their own among its members. */
    static final int LINKED = 1 << 20;

    private final Reminder reminder;

    /** The agenda of a reminder as it stands. */
    public Agenda(Reminder reminder) {
        this.reminder = reminder;
    }

    /** The deliveries with which it begins: those that the host asked for when it scheduled it. */
    public List<Opened> opening() {
        Instant now = reminder.createdAt();
        return slots(now).stream()
                .map(slot -> opened(id(slot.occurrence().number(), 0), slot, 0, now))
                .toList();
    }

    /** A reminder of one instant knows that instant already. */
    private List<Slot> slots(Instant now) {
        return reminder.definition().schedule() instanceof Schedule.Once once
                        && once.occurrences().size() == 1
                ? List.of(reminder.slot())
                : reminder.definition().timetable().opening(now);
    }

    /**
     * What follows in a series when {@code settlement} is written at {@code now}; empty where it takes no delivery out
     * of waiting, at the end of the series, and for everything that does not recur.
     */
    public Optional<Opened> following(Settlement settlement, Instant now) {
        return settlement.passesTheTurn() ? after(settlement.before(), now) : Optional.empty();
    }

    /** What follows in a series once a delivery has had its turn at {@code now}; empty at the end of the series. */
    public Optional<Opened> after(Delivery delivery, Instant now) {
        Optional<Turn> next = reminder.definition().timetable().after(delivery.occursAt(), now);
        return next.map(turn ->
                opened(id(delivery.id().occurrence() + 1 + turn.passedOver(), 0), turn.slot(), turn.passedOver(), now));
    }

    /** Another delivery for a slot, under a number that none of {@code existing} has. */
    Opened another(List<Delivery> existing, Slot slot, Instant now) {
        int last = existing.stream()
                .mapToInt(delivery -> delivery.id().occurrence())
                .max()
                .orElse(0);
        return opened(id(last + 1, 0), slot, 0, now);
    }

    /** A delivery of the same occurrence once more, because its event was moved after it had begun or ended. */
    Opened again(List<Delivery> existing, Delivery before, Slot slot, Instant now) {
        int occurrence = before.id().occurrence();
        int member = existing.stream()
                .map(Delivery::id)
                .filter(id -> id.occurrence() == occurrence)
                .mapToInt(DeliveryId::member)
                .max()
                .orElse(0);
        return opened(id(occurrence, member + LINKED), slot, 0, now);
    }

    private DeliveryId id(int occurrence, int member) {
        return new DeliveryId(reminder.id(), occurrence, member);
    }

    private Opened opened(DeliveryId id, Slot slot, int passedOver, Instant now) {
        Delivery waiting = Delivery.waiting(id, reminder, slot);
        if (saysEverything(slot)) {
            return new Opened(waiting, Optional.empty());
        }
        Verdict verdict = slot.isOpen()
                ? new Verdict(DeliveryState.SCHEDULED, 0, waiting.actAt(), why(slot.fate()))
                : new Verdict(DeliveryState.EXPIRED, 0, now, why(slot.fate()));
        Settlement settlement = waiting.settlement(waiting, 0, planned(slot, passedOver), "", verdict, now);
        return new Opened(settlement.after(), settlement.line());
    }

    /** A reminder for one instant that comes as it was asked for needs no line: its own record is enough. */
    private boolean saysEverything(Slot slot) {
        return slot.fate() == Slot.Fate.AS_ASKED
                && reminder.definition().schedule() instanceof Schedule.Once
                && slot.occurrence().equals(reminder.occurrence());
    }

    private static Fact planned(Slot slot, int passedOver) {
        return new Fact.Planned(
                slot.occurrence().due(), slot.due(), slot.occurrence().resolution(), passedOver);
    }

    static Reason why(Slot.Fate fate) {
        return switch (fate) {
            case AS_ASKED -> Reasons.NOT_DUE;
            case MOVED_LATER -> Reasons.MOVED_LATER;
            case MOVED_EARLIER -> Reasons.MOVED_EARLIER;
            case COLLAPSED -> Reasons.COLLAPSED;
            case SHUT_OUT -> Reasons.HOURS_SHUT;
        };
    }
}
