package io.reminders.calendar;

import io.reminders.refusal.RefusedValueException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rule of when a reminder is due, as the host said it. Immutable.
 *
 * <p>Microseconds are kept, smaller parts are cut off here, so that what is read back equals what was stored.
 */
public sealed interface Schedule {
    /** No zone has ever moved its clock by more than a day. */
    int FURTHEST_SHIFT_HOURS = 26;

    /** From when on a cron expression counts that names no start: before everything that is scheduled. */
    LocalDateTime LONG_AGO = LocalDateTime.of(2000, 1, 1, 0, 0);

    /**
     * The points with which it begins for somebody who asks at {@code now}, each with its number from 1: all of a
     * schedule that has few, and of a recurring one the first that lies after {@code now}. Empty where there is none.
     */
    List<Occurrence> opening(Instant now);

    /** The first point after {@code occursAt}; empty at the end. */
    Optional<Occurrence> after(Instant occursAt);

    /**
     * The instant at and after which nobody is to be reminded any more of the point at {@code occursAt}: the start of
     * the event that it comes before.
     */
    default Optional<Instant> deadline(Instant occursAt) {
        return Optional.empty();
    }

    /** How late a delivery may start where the host does not say. */
    default Lateness usualLateness() {
        return Lateness.defaults();
    }

    /** The same for somebody who lives by the clock of that zone: only a floating time is another one there. */
    default Schedule forSomebodyIn(ZoneId zone) {
        return this;
    }

    /**
     * The point that was at {@code occursAt} by zone rules that have changed since: the one that is nearest to it
     * today, within {@value #FURTHEST_SHIFT_HOURS} hours; empty where there is none.
     */
    default Optional<Occurrence> nearest(Instant occursAt) {
        Duration furthest = Duration.ofHours(FURTHEST_SHIFT_HOURS);
        Comparator<Occurrence> byDistance = Comparator.comparing(
                point -> Duration.between(occursAt, point.due()).abs());
        return around(occursAt.minus(furthest), occursAt.plus(furthest)).stream()
                .min(byDistance);
    }

    /** The points from {@code from} on and before {@code before}, in the order of their instants. */
    List<Occurrence> around(Instant from, Instant before);

    /** Whether its times are those of the recipient's own clock. */
    default boolean floats() {
        return false;
    }

    /** The clock by which a person should read this schedule's times. */
    WallClock clock();

    /** The zone in which a person should read this schedule's times. */
    default ZoneId zone() {
        return clock().zone();
    }

    /** Answers with the function that fits the kind of this schedule. */
    <R> R match(Cases<R> cases);

    /**
     * One function for each kind of schedule.
     *
     * @param <R> what the functions answer with
     * @param atInstant exactly then
     * @param atLocalTime when a wall clock shows a time
     * @param recurring again and again
     * @param aroundEvent before or after an event
     */
    record Cases<R>(
            Function<? super AtInstant, ? extends R> atInstant,
            Function<? super AtLocalTime, ? extends R> atLocalTime,
            Function<? super Recurring, ? extends R> recurring,
            Function<? super AroundEvent, ? extends R> aroundEvent) {}

    /** Exactly at {@code instant}, whatever zones do. */
    static Once at(Instant instant) {
        return new AtInstant(instant);
    }

    /** When the wall clock in {@code zone} shows {@code time}, by the usual policy. */
    static Once at(LocalDateTime time, ZoneId zone) {
        return at(time, WallClock.in(zone));
    }

    /** When that clock shows {@code time}. */
    static Once at(LocalDateTime time, WallClock clock) {
        return new AtLocalTime(time, clock, AtLocalTime.Whose.HOST);
    }

    /** When the recipient's own wall clock shows {@code time}, whichever that is: it is found at the desk. */
    static Once atLocal(LocalDateTime time) {
        return new AtLocalTime(time, WallClock.in(ZoneOffset.UTC), AtLocalTime.Whose.RECIPIENT);
    }

    /**
     * Again and again by a cron expression of five fields, by the usual policy.
     *
     * @throws RefusedValueException naming {@code cron} if it is none, or one that never comes
     */
    static Schedule cron(String expression, ZoneId zone) {
        return every(Recurrence.cron(expression, LONG_AGO, WallClock.in(zone)));
    }

    /** Again and again. */
    static Schedule every(Recurrence recurrence) {
        return new Recurring(recurrence);
    }

    /** So long before an event starts, once for each amount; see {@link Offset}. */
    static Schedule before(Event event, TemporalAmount... amounts) {
        return around(event, Arrays.stream(amounts).map(Offset::before).toList());
    }

    /** Before and after an event starts, once for each offset. */
    static Schedule around(Event event, List<Offset> offsets) {
        return new AroundEvent(event, offsets);
    }

    /** A schedule that is one time, as a person says it. */
    sealed interface Once extends Schedule permits AtInstant, AtLocalTime {
        /** Its points: one; none where the wall clock skips the time and so does its policy; two where both count. */
        List<Occurrence> occurrences();

        /** The first of its points. */
        default Occurrence occurrence() {
            return occurrences().get(0);
        }

        @Override
        default List<Occurrence> opening(Instant now) {
            return occurrences();
        }

        @Override
        default Optional<Occurrence> after(Instant occursAt) {
            return firstAfter(occurrences(), occursAt);
        }

        @Override
        default List<Occurrence> around(Instant from, Instant before) {
            return within(occurrences(), from, before);
        }
    }

    private static Optional<Occurrence> firstAfter(List<Occurrence> points, Instant instant) {
        return points.stream().filter(point -> point.due().isAfter(instant)).min(Comparator.comparing(Occurrence::due));
    }

    private static List<Occurrence> within(List<Occurrence> points, Instant from, Instant before) {
        return points.stream()
                .filter(point -> !point.due().isBefore(from) && point.due().isBefore(before))
                .toList();
    }

    /**
     * Exactly then.
     *
     * @param instant the instant, cut to microseconds
     */
    record AtInstant(Instant instant) implements Once {
        public AtInstant {
            instant = instant.truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public List<Occurrence> occurrences() {
            return List.of(new Occurrence(1, instant, Occurrence.Resolution.EXACT, ""));
        }

        @Override
        public WallClock clock() {
            return WallClock.in(ZoneOffset.UTC);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.atInstant().apply(this);
        }
    }

    /**
     * When the wall clock shows that time.
     *
     * @param time the wall-clock time, cut to microseconds
     * @param clock in which zone, and what is to be done where its clock skips the time or shows it twice
     * @param whose by whose word that clock is the one
     */
    record AtLocalTime(LocalDateTime time, WallClock clock, Whose whose) implements Once {
        /** By whose word a wall clock is the one that counts. */
        public enum Whose {
            /** The host named its zone. */
            HOST,
            /** It is the recipient's, whoever that is: the time floats. */
            RECIPIENT
        }

        public AtLocalTime {
            time = time.truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public List<Occurrence> occurrences() {
            List<Occurrence> occurrences = new ArrayList<>();
            for (WallClock.Reading reading : clock.readings(time)) {
                occurrences.add(new Occurrence(
                        occurrences.size() + 1, reading.instant(), reading.resolution(), clock.rulesVersion()));
            }
            return List.copyOf(occurrences);
        }

        @Override
        public boolean floats() {
            return whose == Whose.RECIPIENT;
        }

        @Override
        public Schedule forSomebodyIn(ZoneId zone) {
            return floats() ? new AtLocalTime(time, new WallClock(zone, clock.gap(), clock.overlap()), whose) : this;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.atLocalTime().apply(this);
        }
    }

    /**
     * Again and again.
     *
     * @param recurrence by which rule
     */
    record Recurring(Recurrence recurrence) implements Schedule {
        @Override
        public List<Occurrence> opening(Instant now) {
            return recurrence.after(now).stream().toList();
        }

        @Override
        public Optional<Occurrence> after(Instant occursAt) {
            return recurrence.after(occursAt);
        }

        @Override
        public List<Occurrence> around(Instant from, Instant before) {
            return recurrence.between(from, before);
        }

        @Override
        public WallClock clock() {
            return recurrence.clock();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.recurring().apply(this);
        }
    }

    /**
     * Before and after an event. Two offsets that come to one instant are one point.
     *
     * @param event the event, as it is known
     * @param offsets 1 to {@value #MOST_OFFSETS}; the point of each has its place among them, from 1, as its number
     */
    record AroundEvent(Event event, List<Offset> offsets) implements Schedule {
        /** How many offsets one reminder may have. */
        public static final int MOST_OFFSETS = 20;

        public AroundEvent {
            offsets = List.copyOf(offsets);
            if (offsets.isEmpty() || offsets.size() > MOST_OFFSETS) {
                throw RefusedValueException.of(
                        "offset", "1 to " + MOST_OFFSETS + " of them", Integer.toString(offsets.size()));
            }
        }

        /** The points, in the order of their offsets. */
        public List<Occurrence> occurrences() {
            Map<Instant, Occurrence> points = new LinkedHashMap<>();
            for (int index = 0; index < offsets.size(); index++) {
                Occurrence point = offsets.get(index).from(event.start(), index + 1);
                points.putIfAbsent(point.due(), point);
            }
            return List.copyOf(points.values());
        }

        @Override
        public List<Occurrence> opening(Instant now) {
            return occurrences();
        }

        @Override
        public Optional<Occurrence> after(Instant occursAt) {
            return firstAfter(occurrences(), occursAt);
        }

        @Override
        public List<Occurrence> around(Instant from, Instant before) {
            return within(occurrences(), from, before);
        }

        @Override
        public Optional<Instant> deadline(Instant occursAt) {
            return Optional.of(event.startsAt()).filter(occursAt::isBefore);
        }

        /** Until the event starts, where every point comes before it; of several that are missed, only the last. */
        @Override
        public Lateness usualLateness() {
            boolean allBefore = offsets.stream().allMatch(offset -> offset.side() == Offset.Side.BEFORE);
            return allBefore
                    ? Lateness.untilTheEvent()
                    : Lateness.collapse(Lateness.defaults().tolerance());
        }

        @Override
        public WallClock clock() {
            return event.start().clock();
        }

        /** The same offsets from an event that is known better. */
        public AroundEvent of(Event known) {
            return new AroundEvent(known, offsets);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.aroundEvent().apply(this);
        }
    }
}
