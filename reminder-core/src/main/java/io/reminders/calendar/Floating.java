package io.reminders.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A rule with stated times of day: it is expanded without a zone, day by day, and then read on the wall clock.
 * Immutable.
 *
 * @param periods the years, months, weeks or days that count
 * @param fits which days of them
 * @param times the times on each of these days, ascending, at least one
 * @param positions which of all times of a period, from 1, or from -1 backwards (BYSETPOS); empty means all
 * @param start no time is earlier
 * @param last no time is later
 * @param clock what the times are read on
 */
record Floating(
        Periods periods,
        Predicate<LocalDate> fits,
        List<LocalTime> times,
        List<Integer> positions,
        LocalDateTime start,
        LocalDateTime last,
        WallClock clock)
        implements Expansion {

    @Override
    public Iterator<Candidate> from(LocalDateTime from, Steps steps) {
        LocalDateTime lower = from.isAfter(start) ? from : start;
        return new Walk<>() {
            private long number = periods.numberAt(lower.toLocalDate());
            private Iterator<LocalDateTime> within = times(number, lower, steps);

            @Override
            Optional<Candidate> advance() {
                while (steps.take()) {
                    if (within.hasNext()) {
                        LocalDateTime time = within.next();
                        if (time.isAfter(last)) {
                            return Optional.empty();
                        }
                        return Optional.of(Candidate.read(time, clock));
                    }
                    number++;
                    if (periods.begin(number).isAfter(last.toLocalDate())) {
                        return Optional.empty();
                    }
                    within = times(number, lower, steps);
                }
                return Optional.empty();
            }
        };
    }

    private Iterator<LocalDateTime> times(long number, LocalDateTime lower, Steps steps) {
        List<LocalDate> days = periods.days(number, fits, steps);
        if (!positions.isEmpty()) {
            int size = days.size() * times.size();
            return positions.stream()
                    .map(position -> position > 0 ? position - 1 : size + position)
                    .filter(index -> index >= 0 && index < size)
                    .sorted()
                    .distinct()
                    .map(index -> days.get(index / times.size()).atTime(times.get(index % times.size())))
                    .filter(time -> !time.isBefore(lower))
                    .iterator();
        }
        return days.stream()
                .filter(day -> !day.isBefore(lower.toLocalDate()))
                .flatMap(day -> times.stream().map(day::atTime))
                .filter(time -> !time.isBefore(lower))
                .iterator();
    }
}
