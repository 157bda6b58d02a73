package io.reminders.calendar;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/*
 * The order of decisions (each leaves a word in the slot or its occurrence):
 *
 *   occurrence -> zone policy -> business day -> offset     in the schedule
 *   -> lateness -> window -> due                            here
 */
/**
 * When a host wants to be heard: its schedule, how late is too late, and the hours that are allowed. Immutable; each
 * answer is a pure function of it and of the instants that are passed in.
 *
 * @param schedule the points
 * @param lateness how late a delivery may start
 * @param gate the hours that are asked for
 * @param lawful the hours at which the recipient may be called at all; empty where there is no such rule
 * @param bypass who wants all these hours passed over; empty where they hold
 */
public record Timetable(
        Schedule schedule, Lateness lateness, Gate gate, Optional<Window> lawful, Optional<Bypass> bypass) {
    /** So many points in a row are passed over at once at the most; the next one is opened whatever its instant. */
    private static final int MOST_PASSED = 10_000;

    /** A timetable with every hour allowed. */
    public static Timetable of(Schedule schedule, Lateness lateness) {
        return new Timetable(schedule, lateness, Gate.OPEN, Optional.empty(), Optional.empty());
    }

    /** The same for another schedule. */
    public Timetable of(Schedule changed) {
        return new Timetable(changed, lateness, gate, lawful, bypass);
    }

    /** Whether it has points one after the other without a known end. */
    public boolean recurs() {
        return schedule instanceof Schedule.Recurring;
    }

    /** The hours in which an attempt may start: all of them where somebody wants them passed over. */
    public Gate hours() {
        return bypass.isPresent() ? Gate.OPEN : allowed();
    }

    /** The hours that are asked for and lawful, whoever wants them passed over. */
    public Gate allowed() {
        return lawful.map(window -> gate.and(Gate.of(window))).orElse(gate);
    }

    /**
     * When the point is delivered, as it looks at {@code now}. Nothing is moved to an instant that has passed, and what
     * was due before is due then, however late that is.
     */
    public Slot slot(Occurrence occurrence, Instant now) {
        Instant at = occurrence.due();
        Instant earliest = now.isBefore(at) ? now : at;
        Optional<Instant> deadline = schedule.deadline(at);
        Fit fit = deadline.map(until -> hours().fit(at, earliest, until)).orElseGet(() -> hours().fit(at, earliest));
        return fit.match(
                asAsked -> slot(occurrence, asAsked.at(), deadline, Slot.Fate.AS_ASKED),
                later -> slot(occurrence, later.at(), deadline, Slot.Fate.MOVED_LATER),
                earlier -> slot(occurrence, earlier.at(), deadline, Slot.Fate.MOVED_EARLIER),
                shut -> slot(occurrence, at, deadline, Slot.Fate.SHUT_OUT));
    }

    private Slot slot(Occurrence occurrence, Instant due, Optional<Instant> deadline, Slot.Fate fate) {
        return new Slot(occurrence, due, lateness.deliverBy(due, deadline), fate);
    }

    /** The slots with which it begins for somebody who asks at {@code now}, in the order of the points' numbers. */
    public List<Slot> opening(Instant now) {
        return recurs() ? after(now, now).map(Turn::slot).stream().toList() : collapsed(allSlots(now), now);
    }

    private List<Slot> allSlots(Instant now) {
        return schedule.opening(now).stream()
                .map(occurrence -> slot(occurrence, now))
                .toList();
    }

    private List<Slot> collapsed(List<Slot> slots, Instant now) {
        return slots.stream()
                .map(slot -> slots.stream().anyMatch(later -> takesThePlaceOf(slot, later, now))
                        ? slot.as(Slot.Fate.COLLAPSED)
                        : slot)
                .toList();
    }

    /** Of points that were missed, or that their windows move to one instant, the last is delivered. */
    private boolean takesThePlaceOf(Slot slot, Slot later, Instant now) {
        boolean missed = lateness.missed() == Lateness.Missed.LAST && isMissed(slot, now) && isMissed(later, now);
        return slot.isOpen()
                && later.isOpen()
                && later.occurrence().due().isAfter(slot.occurrence().due())
                && (missed || later.due().equals(slot.due()));
    }

    private static boolean isMissed(Slot slot, Instant now) {
        return slot.isOpen() && !slot.due().isAfter(now);
    }

    /**
     * The slot of the next point that is not passed over: points that are too late at {@code now}, or that collapse
     * into a later one, are.
     *
     * @param occursAt the point that has had its turn, by its own instant
     * @return empty at the end of the schedule
     */
    public Optional<Turn> after(Instant occursAt, Instant now) {
        Optional<Slot> candidate = following(occursAt, now);
        int passed = 0;
        while (candidate.isPresent() && passed < MOST_PASSED) {
            Optional<Slot> later = following(candidate.get().occurrence().due(), now);
            if (later.isEmpty() || !isPassedOver(candidate.get(), later.get(), now)) {
                break;
            }
            candidate = later;
            passed++;
        }
        int before = passed;
        return candidate.map(slot -> new Turn(slot, before));
    }

    private Optional<Slot> following(Instant occursAt, Instant now) {
        return schedule.after(occursAt).map(occurrence -> slot(occurrence, now));
    }

    /**
     * Points that a window moves to where the next one is due already are one call, whatever is said of missed ones.
     */
    private boolean isPassedOver(Slot slot, Slot later, Instant now) {
        Instant next = later.occurrence().due();
        boolean tooLate = !slot.deliverBy().isAfter(now);
        boolean missed = lateness.missed() == Lateness.Missed.LAST && !next.isAfter(now);
        boolean moved = slot.fate() == Slot.Fate.MOVED_LATER && !next.isAfter(slot.due());
        return tooLate || missed || moved;
    }

    /** Whether the point at {@code occursAt} is not delivered, because a later one was missed too at {@code now}. */
    public boolean collapses(Instant occursAt, Instant now) {
        return lateness.missed() == Lateness.Missed.LAST
                && schedule.after(occursAt)
                        .filter(later -> !later.due().isAfter(now))
                        .isPresent();
    }

    /** The first slot that somebody who asks at {@code now} may still expect; empty where there is none. */
    public Optional<Slot> first(Instant now) {
        return opening(now).stream()
                .filter(Slot::isOpen)
                .filter(slot -> slot.deliverBy().isAfter(now))
                .min(Comparator.comparing(Slot::due));
    }

    /**
     * The next slot of a recurring timetable. Immutable.
     *
     * @param slot it
     * @param passedOver how many points before it were passed over, from 0
     */
    public record Turn(Slot slot, int passedOver) {}
}
