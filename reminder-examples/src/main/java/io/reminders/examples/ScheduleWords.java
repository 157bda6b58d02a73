package io.reminders.examples;

import io.reminders.calendar.Event;
import io.reminders.calendar.Offset;
import io.reminders.calendar.Recurrence;
import io.reminders.calendar.Schedule;
import io.reminders.calendar.WallClock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words by which rule a reminder is due; a single time at which nothing is special has none. */
final class ScheduleWords {
    private static final Map<String, String> ROLLS = Map.of(
            "PREVIOUS", "else on the business day before",
            "NEXT", "else on the next business day",
            "SKIP", "on business days only");

    private ScheduleWords() {}

    static Optional<String> of(Schedule schedule) {
        List<String> parts = new ArrayList<>(schedule.match(new Schedule.Cases<>(
                instant -> List.of(),
                ScheduleWords::local,
                ScheduleWords::series,
                around -> List.of(offsets(around)))));
        parts.addAll(policy(schedule.clock()));
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }

    private static List<String> local(Schedule.AtLocalTime time) {
        return time.floats() ? List.of("by the recipient's own clock") : List.of();
    }

    /** An event with its start, its version and how it stands. */
    static String of(Event event, ZoneId otherwise) {
        ZoneId zone = event.start() instanceof Schedule.AtInstant
                ? otherwise
                : event.start().zone();
        return event.id().value() + " starts " + When.local(event.startsAt(), zone) + ", version " + event.version()
                + ", " + event.standing();
    }

    private static List<String> series(Schedule.Recurring recurring) {
        Recurrence recurrence = recurring.recurrence();
        List<String> parts = new ArrayList<>();
        line(recurrence, "X-CRON").ifPresent(cron -> parts.add("cron " + cron));
        line(recurrence, "RRULE").ifPresent(parts::add);
        if (!recurrence.start().equals(Schedule.LONG_AGO)) {
            parts.add("from " + recurrence.start().toString().replace('T', ' '));
        }
        parts.add(recurrence.clock().zone().getId());
        line(recurrence, "X-ROLL").map(ROLLS::get).ifPresent(parts::add);
        return parts;
    }

    private static Optional<String> line(Recurrence recurrence, String name) {
        return recurrence
                .text()
                .lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1))
                .findFirst();
    }

    private static String offsets(Schedule.AroundEvent around) {
        return Stream.of(Offset.Side.values())
                .map(side -> offsets(around, side))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String offsets(Schedule.AroundEvent around, Offset.Side side) {
        String spans = around.offsets().stream()
                .filter(offset -> offset.side() == side)
                .map(offset -> OffsetText.write(offset.amount()))
                .collect(Collectors.joining(", "));
        return spans.isEmpty() ? "" : spans + (side == Offset.Side.BEFORE ? " before the start" : " after the start");
    }

    private static List<String> policy(WallClock clock) {
        String gap = switch (clock.gap()) {
            case SHIFT_FORWARD -> "";
            case LAST_BEFORE -> "just before a time that clocks skip";
            case SKIP -> "left out where clocks skip it";
        };
        String overlap = switch (clock.overlap()) {
            case FIRST -> "";
            case SECOND -> "the second where clocks show it twice";
            case BOTH -> "twice where clocks show it twice";
        };
        return Stream.of(gap, overlap).filter(text -> !text.isEmpty()).toList();
    }
}
