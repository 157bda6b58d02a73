package io.reminders.delivery;

import io.reminders.calendar.Occurrence;
import io.reminders.calendar.Schedule;
import io.reminders.calendar.Schedule.AroundEvent;
import io.reminders.calendar.Slot;
import io.reminders.calendar.Timetable;
import io.reminders.reminder.Reminder;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Brings the deliveries of a reminder into step with what it asks for now. One use, one thread. */
final class Replanning {
    private final Reminder changed;
    private final List<Delivery> deliveries;
    private final Instant now;
    private final Agenda agenda;
    private final List<Settlement> settlements = new ArrayList<>();
    private final List<Opened> opened = new ArrayList<>();

    /**
     * A replanning.
     *
     * @param changed the reminder as it is from now on
     * @param deliveries all its deliveries, in the order of their ids
     * @param now the ledger's present moment
     */
    Replanning(Reminder changed, List<Delivery> deliveries, Instant now) {
        this.changed = changed;
        this.deliveries = deliveries;
        this.now = now;
        this.agenda = new Agenda(changed);
    }

    /** What is to be written. Immutable. */
    record Written(List<Settlement> settlements, List<Opened> opened) {
        Written {
            settlements = List.copyOf(settlements);
            opened = List.copyOf(opened);
        }
    }

    /** Something else than the times was changed. */
    Written keepingTimes() {
        untouched().forEach(delivery -> edit(delivery, slotOf(delivery), Reasons.EDITED_BY_HOST));
        return writtenInTime();
    }

    /** The points are as before, but when they are delivered is not. */
    Written retimed() {
        untouched().forEach(delivery -> edit(delivery, retimedSlot(delivery), Reasons.EDITED_BY_HOST));
        return writtenInTime();
    }

    /** Among the slots of all points, so that two that come to one instant now are one. */
    private Slot retimedSlot(Delivery delivery) {
        Timetable timetable = changed.definition().timetable();
        Optional<Slot> among = timetable.recurs()
                ? timetable
                        .after(delivery.occursAt().minus(1, ChronoUnit.MICROS), now)
                        .map(Timetable.Turn::slot)
                : timetable.opening(now).stream()
                        .filter(slot -> slot.occurrence().due().equals(delivery.occursAt()))
                        .findFirst();
        return among.orElseGet(() -> timetable.slot(pointOf(delivery), now));
    }

    private static Slot slotOf(Delivery delivery) {
        return new Slot(pointOf(delivery), delivery.due(), delivery.deliverBy(), Slot.Fate.AS_ASKED);
    }

    private static Occurrence pointOf(Delivery delivery) {
        return new Occurrence(delivery.id().occurrence(), delivery.occursAt(), Occurrence.Resolution.EXACT, "");
    }

    /**
     * Other times are asked for: what waits takes the new slots in their order, what is left over of either is
     * withdrawn or opened. Where nothing waits, nothing is changed.
     */
    Written anew(Instant desksNow) {
        List<Delivery> waiting = untouched();
        if (waiting.isEmpty()) {
            return written();
        }
        List<Slot> slots = changed.definition().timetable().opening(desksNow).stream()
                .filter(slot -> deliveries.stream().noneMatch(delivery -> hasHadIt(delivery, slot)))
                .toList();
        if (changed.definition().timetable().recurs()) {
            slots.forEach(slot -> becomeSeries(waiting, slot));
            return writtenInTime();
        }
        List<Delivery> existing = new ArrayList<>(deliveries);
        for (int index = 0; index < Math.max(slots.size(), waiting.size()); index++) {
            if (index >= slots.size()) {
                add(new Wishes(waiting.get(index), now).stop(Reasons.EDITED_BY_HOST));
            } else if (index < waiting.size()) {
                edit(waiting.get(index), slots.get(index), Reasons.EDITED_BY_HOST);
            } else {
                Opened more = agenda.another(existing, slots.get(index), now);
                existing.add(more.delivery());
                opened.add(more);
            }
        }
        return writtenInTime();
    }

    /** Whether that point was delivered, or is under way. */
    private static boolean hasHadIt(Delivery delivery, Slot slot) {
        return !delivery.attempts().isEmpty()
                && delivery.occursAt().equals(slot.occurrence().due());
    }

    /** A series counts on from its newest delivery: only that one may become the one that waits. */
    private void becomeSeries(List<Delivery> waiting, Slot first) {
        Delivery newest = deliveries.get(deliveries.size() - 1);
        boolean takesIt = newest.id().member() == 0 && waiting.contains(newest);
        for (Delivery delivery : waiting) {
            if (takesIt && delivery.equals(newest)) {
                edit(delivery, first, Reasons.EDITED_BY_HOST);
            } else {
                add(new Wishes(delivery, now).stop(Reasons.EDITED_BY_HOST));
            }
        }
        if (!takesIt) {
            opened.add(agenda.another(deliveries, first, now));
        }
    }

    /**
     * Where the change is not too late for everything, what had begun before it comes to its end without another try.
     */
    private Written writtenInTime() {
        if (!settlements.isEmpty()) {
            deliveries.stream()
                    .filter(delivery -> !delivery.isUntouched())
                    .forEach(delivery -> add(new Wishes(delivery, now).stop(Reasons.EDITED_BY_HOST)));
        }
        return written();
    }

    /**
     * The event was moved: the delivery of each offset is moved with it; one that has begun is stopped, and one that
     * has begun or ended is delivered once more, unless its new instant has passed.
     *
     * @param before the offsets from where the event started until now
     */
    Written moved(AroundEvent before) {
        List<Slot> slots = changed.definition().timetable().opening(now);
        List<Integer> known =
                before.occurrences().stream().map(Occurrence::number).toList();
        Map<Occurrence, Delivery> followed = followed(before.occurrences());
        followed.forEach((point, delivery) -> move(
                delivery,
                slots.stream()
                        .filter(slot -> slot.occurrence().number() == point.number())
                        .findFirst()));
        // Nothing that waits is left behind with an old time.
        untouched().stream()
                .filter(delivery -> !followed.containsValue(delivery))
                .forEach(delivery -> add(new Wishes(delivery, now).stop(Reasons.EVENT_MOVED)));
        slots.stream()
                .filter(slot -> !known.contains(slot.occurrence().number()))
                .filter(slot -> slot.isOpen() && slot.due().isAfter(now))
                .forEach(this::open);
        return written();
    }

    /**
     * The delivery of each point, in the order of the points. Where the zone's rules have changed since, a point has
     * none at its instant of today: then the nearest that waits and belongs to no other.
     */
    private Map<Occurrence, Delivery> followed(List<Occurrence> points) {
        Map<Occurrence, Delivery> followed = new TreeMap<>(Comparator.comparing(Occurrence::number));
        points.forEach(point -> at(point).ifPresent(delivery -> followed.put(point, delivery)));
        points.stream()
                .filter(point -> !followed.containsKey(point))
                .forEach(point ->
                        nearest(point, followed.values()).ifPresent(delivery -> followed.put(point, delivery)));
        return followed;
    }

    /** Of several at a point, the one that is open, else the newest. */
    private Optional<Delivery> at(Occurrence point) {
        List<Delivery> matching = deliveries.stream()
                .filter(delivery -> delivery.occursAt().equals(point.due()))
                .toList();
        return matching.stream()
                .filter(delivery -> !delivery.state().isFinal())
                .findFirst()
                .or(() -> matching.stream().reduce((earlier, later) -> later));
    }

    private Optional<Delivery> nearest(Occurrence point, Collection<Delivery> followed) {
        Duration furthest = Duration.ofHours(Schedule.FURTHEST_SHIFT_HOURS);
        Comparator<Delivery> byDistance = Comparator.comparing(delivery -> distance(delivery, point));
        return untouched().stream()
                .filter(delivery -> !followed.contains(delivery))
                .filter(delivery -> distance(delivery, point).compareTo(furthest) <= 0)
                .min(byDistance);
    }

    private static Duration distance(Delivery delivery, Occurrence point) {
        return Duration.between(delivery.occursAt(), point.due()).abs();
    }

    /** Offsets that came to one instant until now, and do not any more. */
    private void open(Slot slot) {
        List<Delivery> existing = new ArrayList<>(deliveries);
        opened.forEach(each -> existing.add(each.delivery()));
        opened.add(agenda.another(existing, slot, now));
    }

    /** Two offsets that come to one instant from now on share the slot of the first. */
    private void move(Delivery delivery, Optional<Slot> slot) {
        if (slot.isEmpty()) {
            add(new Wishes(delivery, now).stop(Reasons.EVENT_MOVED));
        } else if (delivery.isUntouched()) {
            edit(delivery, slot.get(), Reasons.EVENT_MOVED);
        } else if (!delivery.occursAt().equals(slot.get().occurrence().due())) {
            add(new Wishes(delivery, now).stop(Reasons.EVENT_MOVED));
            if (comesOnceMore(delivery, slot.get())) {
                opened.add(agenda.again(deliveries, delivery, slot.get(), now));
            }
        }
    }

    /** Where its new instant lies ahead; or has passed, but nobody was reached for the old one and there is time. */
    private boolean comesOnceMore(Delivery delivery, Slot slot) {
        boolean nobodyReached = !delivery.state().isFinal()
                && delivery.attempts().stream()
                        .allMatch(attempt -> attempt.knowledge().certainlyNotAccepted());
        boolean inTime =
                slot.due().isAfter(now) || (nobodyReached && slot.deliverBy().isAfter(now));
        return slot.isOpen() && inTime;
    }

    /** What waits is found anew by the zone rules of today; where that changes nothing, nothing is written. */
    Written resolved() {
        for (Delivery delivery : untouched()) {
            Optional<Slot> today = changed.definition()
                    .schedule()
                    .nearest(delivery.occursAt())
                    .map(point -> changed.definition().timetable().slot(point, now));
            today.filter(slot -> !slot.occurrence().due().equals(delivery.occursAt()))
                    .ifPresent(slot -> edit(delivery, slot, Reasons.ZONE_RULES_CHANGED));
        }
        return written();
    }

    private List<Delivery> untouched() {
        return deliveries.stream().filter(Delivery::isUntouched).toList();
    }

    private void edit(Delivery delivery, Slot slot, Reason why) {
        add(new Wishes(delivery, now).edit(changed, slot, why));
    }

    private void add(Settlement settlement) {
        if (settlement.line().isPresent()) {
            settlements.add(settlement);
        }
    }

    private Written written() {
        boolean paused = !untouched().isEmpty() && untouched().stream().allMatch(Delivery::isPaused);
        return new Written(
                settlements, paused ? opened.stream().map(Opened::paused).toList() : opened);
    }
}
