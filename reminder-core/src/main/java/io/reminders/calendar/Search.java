package io.reminders.calendar;

import io.reminders.calendar.WallClock.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Looks for the earliest occurrences between two instants. One thread at a time.
 *
 * <p>A rule is walked in the order of the wall clock, but instants may come in another: 02:30 that is shifted to 03:30
 * lies after 03:00, and a time that is shown twice lies on both sides of its neighbours. So the walk goes on until
 * {@link Candidate#floor} says that nothing earlier can come.
 */
final class Search {
    private static final Instant EARLIEST = LocalDateTime.of(1, 1, 3, 0, 0).toInstant(ZoneOffset.UTC);
    private static final Instant LATEST = LocalDateTime.of(9999, 12, 30, 0, 0).toInstant(ZoneOffset.UTC);
    /** A little more than the largest change of clocks: a zone that skips a whole day. */
    private static final Duration LARGEST_CHANGE = Duration.ofHours(25);

    private final WallClock clock;
    private final DateChanges changes;
    private final Optional<BusinessDays> businessDays;
    private final Instant after;
    private final Instant before;
    private final int most;
    private final NavigableMap<Instant, Occurrence.Resolution> found = new TreeMap<>();

    /**
     * Begins a search.
     *
     * @param after occurrences lie after this instant
     * @param before and before this one
     * @param most how many are wanted, from 1
     */
    Search(
            WallClock clock,
            DateChanges changes,
            Collection<BusinessDays> businessDays,
            Instant after,
            Instant before,
            int most) {
        this.clock = clock;
        this.changes = changes;
        this.businessDays = businessDays.stream().findFirst();
        this.after = after.isBefore(EARLIEST) ? EARLIEST : after;
        this.before = before.isAfter(LATEST) ? LATEST : before;
        this.most = most;
    }

    /** What is found, ascending. */
    List<Occurrence> in(Expansion rule) {
        if (!after.isBefore(before)) {
            return List.of();
        }
        LocalDateTime origin = origin();
        gather(rule.from(origin, new Steps()));
        gather(changes.added().tailSet(origin).stream()
                .map(time -> Candidate.read(time, clock))
                .iterator());
        String rules = clock.rulesVersion();
        return found.entrySet().stream().map(entry -> occurrence(entry, rules)).toList();
    }

    private static Occurrence occurrence(Map.Entry<Instant, Occurrence.Resolution> entry, String rules) {
        return new Occurrence(1, entry.getKey(), entry.getValue(), rules);
    }

    /** No earlier time of a rule can become an instant after {@link #after}. */
    private LocalDateTime origin() {
        LocalDateTime shown = clock.shows(after);
        ZoneOffsetTransition change = clock.zone().getRules().nextTransition(after.minus(LARGEST_CHANGE));
        boolean near = change != null && change.getInstant().isBefore(after.plus(LARGEST_CHANGE));
        LocalDateTime origin = near ? shown.minus(LARGEST_CHANGE) : shown;
        return businessDays
                .map(days -> days.earliestFor(origin.toLocalDate()))
                .map(LocalDate::atStartOfDay)
                .orElse(origin);
    }

    private void gather(Iterator<Candidate> candidates) {
        while (candidates.hasNext()) {
            Candidate candidate = candidates.next();
            Instant floor = businessDays.map(days -> floor(candidate, days)).orElse(candidate.floor());
            if (!floor.isBefore(before) || (found.size() == most && floor.isAfter(found.lastKey()))) {
                return;
            }
            if (!changes.removed().contains(candidate.local())) {
                readings(candidate).forEach(this::keep);
            }
        }
    }

    private void keep(Reading reading) {
        if (reading.instant().isAfter(after) && reading.instant().isBefore(before)) {
            found.putIfAbsent(reading.instant(), reading.resolution());
            if (found.size() > most) {
                found.pollLastEntry();
            }
        }
    }

    private List<Reading> readings(Candidate candidate) {
        if (businessDays.isEmpty()) {
            return candidate.readings();
        }
        LocalDate day = candidate.local().toLocalDate();
        Function<LocalDate, List<Reading>> moved = other -> other.equals(day)
                ? candidate.readings()
                : clock.readings(candidate.local().with(other));
        return businessDays.flatMap(days -> days.adjust(day)).map(moved).orElse(List.of());
    }

    /**
     * Days keep their order when they are adjusted, but the times on them do not. The day before is for clocks that go
     * back over midnight.
     */
    private Instant floor(Candidate candidate, BusinessDays days) {
        LocalDate day = candidate.local().toLocalDate().minusDays(1);
        return clock.floor(days.adjust(day).orElse(day).atStartOfDay());
    }
}
