package io.reminders.calendar;

import io.reminders.refusal.RefusedValueException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Makes the expansion of an RRULE (RFC 5545, section 3.3.10). */
final class Rule {
    private static final int MOST_COUNTED = 10_000;
    private static final int LONGEST_INTERVAL = 1_000_000;
    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "YEARLY", ChronoUnit.YEARS,
            "MONTHLY", ChronoUnit.MONTHS,
            "WEEKLY", ChronoUnit.WEEKS,
            "DAILY", ChronoUnit.DAYS,
            "HOURLY", ChronoUnit.HOURS,
            "MINUTELY", ChronoUnit.MINUTES);

    private final RuleParts parts;
    private final LocalDateTime start;
    private final WallClock clock;
    private final ChronoUnit unit;
    private final int interval;
    private final List<Integer> positions;

    private Rule(RuleParts parts, LocalDateTime start, WallClock clock) {
        this.parts = parts;
        this.start = start;
        this.clock = clock;
        this.unit = parts.text("FREQ")
                .filter(UNITS::containsKey)
                .map(UNITS::get)
                .orElseThrow(() -> RuleParts.refused("FREQ", "YEARLY, MONTHLY, WEEKLY, DAILY, HOURLY or MINUTELY"));
        this.interval = parts.number("INTERVAL", 1, LONGEST_INTERVAL, 1);
        this.positions = parts.signed("BYSETPOS", 366);
    }

    /** The expansion of a rule that is in upper case already. */
    static Expansion expansion(String rule, LocalDateTime start, WallClock clock) {
        Rule read = new Rule(RuleParts.parse(rule), start, clock);
        read.checkTogether();
        Expansion endless = read.endless();
        return read.parts.has("COUNT")
                ? new Counted(endless, start, read.parts.number("COUNT", 1, MOST_COUNTED, 1))
                : endless;
    }

    /** What RFC 5545 forbids to say together. */
    private void checkTogether() {
        if (parts.has("COUNT") && parts.has("UNTIL")) {
            throw RefusedValueException.of(RuleParts.FIELD, "COUNT or UNTIL", "both");
        }
        if (parts.has("BYWEEKNO") && unit != ChronoUnit.YEARS) {
            throw RefusedValueException.of(RuleParts.FIELD, "BYWEEKNO with YEARLY", "another FREQ");
        }
        if (parts.has("BYYEARDAY")
                && Set.of(ChronoUnit.MONTHS, ChronoUnit.WEEKS, ChronoUnit.DAYS).contains(unit)) {
            throw RefusedValueException.of(RuleParts.FIELD, "BYYEARDAY with YEARLY or HOURLY", "another FREQ");
        }
        if (parts.has("BYMONTHDAY") && unit == ChronoUnit.WEEKS) {
            throw RefusedValueException.of(RuleParts.FIELD, "BYMONTHDAY without WEEKLY", "both");
        }
        if (parts.has("BYSETPOS")
                && parts.values().keySet().stream()
                                .filter(name -> name.startsWith("BY"))
                                .count()
                        == 1) {
            throw RefusedValueException.of(RuleParts.FIELD, "BYSETPOS with another part that begins with BY", "alone");
        }
    }

    private Expansion endless() {
        return switch (unit) {
            case HOURS, MINUTES -> elapsed();
            default -> floating();
        };
    }

    private Expansion floating() {
        LocalDateTime last = Recurrence.horizon(start);
        return new Floating(
                Periods.of(unit, interval, start.toLocalDate(), weekStart()),
                days(),
                times(),
                positions,
                start,
                until().map(until -> until.local(clock)).filter(last::isAfter).orElse(last),
                clock);
    }

    private List<LocalTime> times() {
        TreeSet<LocalTime> times = new TreeSet<>();
        for (int hour : stated("BYHOUR", 23, start.getHour())) {
            for (int minute : stated("BYMINUTE", 59, start.getMinute())) {
                times.add(LocalTime.of(hour, minute, second()));
            }
        }
        return List.copyOf(times);
    }

    private List<Integer> stated(String name, int most, int otherwise) {
        return parts.has(name) ? parts.numbers(name, 0, most) : List.of(otherwise);
    }

    private int second() {
        Set<Integer> seconds = new HashSet<>(stated("BYSECOND", 59, start.getSecond()));
        if (seconds.size() != 1) {
            throw RefusedValueException.of(RuleParts.FIELD, "at least one minute between occurrences", "seconds");
        }
        return seconds.iterator().next();
    }

    private Expansion elapsed() {
        Instant begin = clock.withGap(WallClock.Gap.SHIFT_FORWARD)
                .readings(start)
                .get(0)
                .instant();
        boolean wholeHour = unit == ChronoUnit.HOURS && parts.has("BYMINUTE");
        int before = wholeHour ? clock.shows(begin).getMinute() : 0;
        Instant last = clock.earliest(Recurrence.horizon(start));
        return new Elapsed(
                begin.minusSeconds(60L * before + start.getSecond() - second()),
                Duration.of(interval, unit),
                wholeHour ? 60 : 1,
                days(),
                Set.copyOf(parts.numbers("BYHOUR", 0, 23)),
                Set.copyOf(parts.numbers("BYMINUTE", 0, 59)),
                positions,
                begin,
                until().map(until -> until.instant(clock)).filter(last::isAfter).orElse(last),
                clock);
    }

    private Optional<Until> until() {
        return parts.text("UNTIL").map(Until::parse);
    }

    private DayOfWeek weekStart() {
        return parts.text("WKST")
                .map(text -> Weekday.day(text).orElseThrow(() -> RuleParts.refused("WKST", "a day such as MO")))
                .orElse(DayOfWeek.MONDAY);
    }

    /** The parts that are there, with what RFC 5545 takes from the start where they do not say enough. */
    private Predicate<LocalDate> days() {
        Set<Integer> months = Set.copyOf(new HashSet<>(parts.numbers("BYMONTH", 1, 12)));
        Set<Integer> weeks = new HashSet<>(parts.signed("BYWEEKNO", 53));
        Set<Integer> yearDays = new HashSet<>(parts.signed("BYYEARDAY", 366));
        Set<Integer> monthDays = new HashSet<>(parts.signed("BYMONTHDAY", 31));
        List<Weekday> weekdays = new ArrayList<>(weekdays());
        boolean inYear = unit == ChronoUnit.YEARS && months.isEmpty();
        boolean noDay = yearDays.isEmpty() && monthDays.isEmpty() && weekdays.isEmpty();
        if (noDay && (unit == ChronoUnit.WEEKS || !weeks.isEmpty())) {
            weekdays.add(new Weekday(0, start.getDayOfWeek()));
        } else if (noDay && (unit == ChronoUnit.MONTHS || unit == ChronoUnit.YEARS)) {
            monthDays.add(start.getDayOfMonth());
            months = unit == ChronoUnit.YEARS && months.isEmpty() ? Set.of(start.getMonthValue()) : months;
        }
        return new RuleDays(months, weeks, yearDays, monthDays, weekdays, inYear, weekStart());
    }

    private List<Weekday> weekdays() {
        List<Weekday> weekdays = parts.items("BYDAY").stream()
                .map(text ->
                        Weekday.parse(text).orElseThrow(() -> RuleParts.refused("BYDAY", "days such as MO or -1FR")))
                .toList();
        boolean mayCount = unit == ChronoUnit.MONTHS || (unit == ChronoUnit.YEARS && !parts.has("BYWEEKNO"));
        if (!mayCount && weekdays.stream().anyMatch(weekday -> weekday.ordinal() != 0)) {
            throw RuleParts.refused("BYDAY", "days such as MO without a number");
        }
        return weekdays;
    }
}
