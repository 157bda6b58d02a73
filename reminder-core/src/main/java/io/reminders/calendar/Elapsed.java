package io.reminders.calendar;

import io.reminders.calendar.WallClock.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A rule of hours or minutes: it advances in elapsed time, whatever clocks do, and looks at the wall clock only to see
 * whether a moment fits. Immutable.
 *
 * @param base the beginning of the first slot
 * @param stride from the beginning of a slot to that of the next
 * @param minutes how many minutes of a slot are looked at, from 1: all 60 of an hour, or its first alone
 * @param fits which days, as the wall clock shows them
 * @param hours which hours on the wall clock; empty means all
 * @param wanted which minutes on the wall clock; empty means all
 * @param positions which of the moments of a slot (BYSETPOS); empty means all
 * @param start no moment is earlier
 * @param last no moment is later
 * @param clock the wall clock
 */
record Elapsed(
        Instant base,
        Duration stride,
        int minutes,
        Predicate<LocalDate> fits,
        Set<Integer> hours,
        Set<Integer> wanted,
        List<Integer> positions,
        Instant start,
        Instant last,
        WallClock clock)
        implements Expansion {

    @Override
    public Iterator<Candidate> from(LocalDateTime from, Steps steps) {
        return new Walk<>() {
            private final Deque<Instant> found = new ArrayDeque<>();
            private long slot = slotAt(clock.floor(from));

            @Override
            Optional<Candidate> advance() {
                while (steps.take()) {
                    if (!found.isEmpty()) {
                        Instant moment = found.remove();
                        return moment.isAfter(last) ? Optional.empty() : Optional.of(candidate(moment));
                    }
                    Instant begin = begin(slot);
                    if (begin.isAfter(last)) {
                        return Optional.empty();
                    }
                    found.addAll(moments(begin));
                    slot = found.isEmpty() ? Math.max(slot + 1, slotAt(worthLooking(begin))) : slot + 1;
                }
                return Optional.empty();
            }
        };
    }

    private long slotAt(Instant instant) {
        return Math.max(0, Math.floorDiv(ChronoUnit.SECONDS.between(base, instant), stride.toSeconds()));
    }

    private Instant begin(long slot) {
        return base.plus(stride.multipliedBy(slot));
    }

    /** An occurrence that is found by elapsed time is not read from a clock, so nothing about it is in doubt. */
    private Candidate candidate(Instant moment) {
        return new Candidate(clock.shows(moment), moment, List.of(new Reading(moment, Occurrence.Resolution.EXACT)));
    }

    private List<Instant> moments(Instant begin) {
        LocalDateTime wall = clock.shows(begin);
        boolean steady = clock.shows(begin.plus(Duration.ofMinutes(minutes))).equals(wall.plusMinutes(minutes));
        List<Instant> all = IntStream.range(0, minutes)
                .filter(minute -> fits(steady ? wall.plusMinutes(minute) : clock.shows(later(begin, minute))))
                .mapToObj(minute -> later(begin, minute))
                .toList();
        return positions.isEmpty()
                ? all.stream().filter(moment -> !moment.isBefore(start)).toList()
                : positions.stream()
                        .map(position -> position > 0 ? position - 1 : all.size() + position)
                        .filter(index -> index >= 0 && index < all.size())
                        .sorted()
                        .distinct()
                        .map(all::get)
                        .filter(moment -> !moment.isBefore(start))
                        .toList();
    }

    private static Instant later(Instant begin, int minutes) {
        return begin.plusSeconds(60L * minutes);
    }

    private boolean fits(LocalDateTime wall) {
        return (wanted.isEmpty() || wanted.contains(wall.getMinute()))
                && hourFits(wall)
                && fits.test(wall.toLocalDate());
    }

    private boolean hourFits(LocalDateTime wall) {
        return hours.isEmpty() || hours.contains(wall.getHour());
    }

    /**
     * Where to look after a slot in which nothing was: at the next hour that is wanted or the next day. Never beyond
     * the next change of clocks, for what they show after it cannot be foreseen here.
     */
    private Instant worthLooking(Instant begin) {
        LocalDateTime end = clock.shows(begin.plusSeconds(60L * (minutes - 1)));
        if (hourFits(clock.shows(begin)) && fits.test(clock.shows(begin).toLocalDate())) {
            return begin;
        }
        Instant next = clock.earliest(next(end));
        ZoneOffsetTransition change = clock.zone().getRules().nextTransition(begin);
        return change != null && change.getInstant().isBefore(next) ? change.getInstant() : next;
    }

    private LocalDateTime next(LocalDateTime wall) {
        LocalDate day = wall.toLocalDate();
        if (fits.test(day)) {
            if (hourFits(wall)) {
                return wall;
            }
            for (int hour = wall.getHour() + 1; hour < 24; hour++) {
                if (hours.contains(hour)) {
                    return day.atTime(hour, 0);
                }
            }
        }
        return day.plusDays(1).atStartOfDay();
    }
}
