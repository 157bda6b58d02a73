package io.reminders.calendar;

import io.reminders.refusal.RefusedValueException;
import io.reminders.refusal.StorableText;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a recurrence was made of, and its form in storage. Immutable.
 *
 * @param kind which kind of rule it is
 * @param rule the rule, in upper case
 * @param start the earliest wall-clock time
 * @param clock what it is read on
 * @param changes single times added and removed
 * @param businessDays where days go; none or one
 */
record RecurrenceText(
        Kind kind,
        String rule,
        LocalDateTime start,
        WallClock clock,
        DateChanges changes,
        List<BusinessDays> businessDays) {
    private static final int LONGEST = 250_000;
    private static final Set<String> KNOWN = Set.of(
            "DTSTART", "RRULE", "X-CRON", "X-GAP", "X-OVERLAP", "RDATE", "EXDATE", "X-ROLL", "X-WEEKEND", "X-HOLIDAYS");

    /** The two kinds of rules. */
    enum Kind {
        RRULE("RRULE", RuleParts.FIELD),
        CRON("X-CRON", CronField.NAME);

        private final String line;
        private final String field;

        Kind(String line, String field) {
            this.line = line;
            this.field = field;
        }

        /** What a refusal names. */
        String field() {
            return field;
        }

        Expansion expansion(String rule, LocalDateTime start, WallClock clock) {
            return switch (this) {
                case RRULE -> Rule.expansion(rule, start, clock);
                case CRON -> Cron.expansion(rule, start, clock);
            };
        }
    }

    RecurrenceText with(DateChanges other) {
        return new RecurrenceText(kind, rule, start, clock, other, businessDays);
    }

    RecurrenceText with(List<BusinessDays> other) {
        return new RecurrenceText(kind, rule, start, clock, changes, other);
    }

    String write() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("DTSTART;TZID=" + clock.zone().getId(), BasicTime.DATE_TIME.format(start));
        lines.put(kind.line, rule);
        if (clock.gap() != WallClock.Gap.SHIFT_FORWARD) {
            lines.put("X-GAP", clock.gap().name());
        }
        if (clock.overlap() != WallClock.Overlap.FIRST) {
            lines.put("X-OVERLAP", clock.overlap().name());
        }
        putUnlessEmpty(lines, "RDATE", changes.added(), BasicTime.DATE_TIME::format);
        putUnlessEmpty(lines, "EXDATE", changes.removed(), BasicTime.DATE_TIME::format);
        for (BusinessDays days : businessDays) {
            lines.put("X-ROLL", days.roll().name());
            putUnlessEmpty(lines, "X-WEEKEND", new TreeSet<>(days.weekend()), Weekday::letters);
            putUnlessEmpty(lines, "X-HOLIDAYS", new TreeSet<>(days.holidays()), BasicTime.DATE::format);
        }
        return lines.entrySet().stream()
                .map(line -> line.getKey() + ":" + line.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static <T> void putUnlessEmpty(
            Map<String, String> lines, String name, Collection<T> values, Function<T, String> writing) {
        if (!values.isEmpty()) {
            lines.put(name, values.stream().map(writing).collect(Collectors.joining(",")));
        }
    }

    static RecurrenceText read(String text) {
        if (text.length() > LONGEST) {
            throw refused(text);
        }
        Map<String, String> lines = new TreeMap<>();
        for (String line : text.split("\n", -1)) {
            // A zone may hold a colon, as +02:00 does, and no value of the first line can.
            int colon = line.startsWith("DTSTART;") ? line.lastIndexOf(':') : line.indexOf(':');
            int end = line.startsWith("DTSTART;") ? line.indexOf(';') : colon;
            if (end < 0
                    || !KNOWN.contains(line.substring(0, end))
                    || lines.put(line.substring(0, end), line.substring(end + 1)) != null) {
                throw refused(text);
            }
        }
        try {
            return read(lines, text);
        } catch (DateTimeException | IllegalStateException notWrittenHere) {
            throw refused(text);
        }
    }

    private static RecurrenceText read(Map<String, String> lines, String text) {
        String first = lines.getOrDefault("DTSTART", "");
        int colon = first.lastIndexOf(':');
        if (!first.startsWith("TZID=") || colon < 0 || lines.containsKey("RRULE") == lines.containsKey("X-CRON")) {
            throw refused(text);
        }
        Kind kind = lines.containsKey("RRULE") ? Kind.RRULE : Kind.CRON;
        WallClock clock = new WallClock(
                ZoneId.of(first.substring("TZID=".length(), colon)),
                one(lines, "X-GAP", WallClock.Gap.values(), WallClock.Gap.SHIFT_FORWARD),
                one(lines, "X-OVERLAP", WallClock.Overlap.values(), WallClock.Overlap.FIRST));
        return new RecurrenceText(
                kind,
                lines.getOrDefault(kind.line, ""),
                time(first.substring(colon + 1)),
                clock,
                new DateChanges(
                        items(lines, "RDATE").map(RecurrenceText::time).collect(Collectors.toCollection(TreeSet::new)),
                        items(lines, "EXDATE")
                                .map(RecurrenceText::time)
                                .collect(Collectors.toCollection(TreeSet::new))),
                businessDays(lines));
    }

    private static List<BusinessDays> businessDays(Map<String, String> lines) {
        if (!lines.containsKey("X-ROLL")) {
            if (lines.containsKey("X-WEEKEND") || lines.containsKey("X-HOLIDAYS")) {
                throw new IllegalStateException("business days that move nothing");
            }
            return List.of();
        }
        Set<DayOfWeek> weekend =
                items(lines, "X-WEEKEND").map(RecurrenceText::day).collect(Collectors.toSet());
        Set<LocalDate> holidays = items(lines, "X-HOLIDAYS")
                .map(day -> LocalDate.parse(day, BasicTime.DATE))
                .collect(Collectors.toSet());
        BusinessDays.Roll roll = one(lines, "X-ROLL", BusinessDays.Roll.values(), BusinessDays.Roll.SKIP);
        return List.of(new BusinessDays(roll, weekend, holidays));
    }

    private static Stream<String> items(Map<String, String> lines, String name) {
        return lines.containsKey(name) ? Stream.of(lines.getOrDefault(name, "").split(",", -1)) : Stream.of();
    }

    private static LocalDateTime time(String text) {
        return LocalDateTime.parse(text, BasicTime.DATE_TIME);
    }

    private static DayOfWeek day(String letters) {
        return Weekday.day(letters).orElseThrow(() -> new IllegalStateException("no day of the week"));
    }

    private static <E extends Enum<E>> E one(Map<String, String> lines, String name, E[] all, E otherwise) {
        if (!lines.containsKey(name)) {
            return otherwise;
        }
        return Stream.of(all)
                .filter(value -> value.name().equals(lines.get(name)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such value"));
    }

    private static RefusedValueException refused(String text) {
        return RefusedValueException.of("recurrence", "the text of a recurrence", StorableText.shapeOf(text));
    }
}
