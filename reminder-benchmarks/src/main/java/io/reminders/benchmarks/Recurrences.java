package io.reminders.benchmarks;

import io.reminders.calendar.Recurrence;
import io.reminders.calendar.WallClock;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/** How long it takes to expand up to 10,000 occurrences of a rule, and to find one far away. It prints medians. */
final class Recurrences {
    private static final LocalDateTime START = LocalDateTime.of(2026, 1, 1, 9, 0);
    private static final Instant FAR = Instant.parse("2095-06-01T00:00:00Z");
    private static final WallClock CLOCK = WallClock.in(ZoneId.of("Europe/Bucharest"));
    private static final int WARMING = 20;

    private final PrintStream out;
    private final int repetitions;

    Recurrences(PrintStream out, int repetitions) {
        this.out = out;
        this.repetitions = repetitions;
    }

    void run() {
        rules().forEach((name, rule) -> {
            measured(
                    name + ", expanded",
                    () -> rule.between(Instant.MIN, Instant.MAX).size());
            measured(
                    name + ", one in 2095", () -> (int) rule.after(FAR).stream().count());
        });
    }

    private static Map<String, Recurrence> rules() {
        Map<String, Recurrence> rules = new LinkedHashMap<>();
        for (String rule : List.of("FREQ=DAILY", "FREQ=MONTHLY;BYDAY=1MO,2TU,3WE,4TH,-1FR", "FREQ=HOURLY")) {
            rules.put(rule, Recurrence.rule(rule, START, CLOCK));
        }
        rules.put("0 9 * * MON-FRI", Recurrence.cron("0 9 * * MON-FRI", START, CLOCK));
        return rules;
    }

    private void measured(String name, IntSupplier work) {
        int found = 0;
        for (int count = 0; count < WARMING; count++) {
            found = work.getAsInt();
        }
        List<Duration> times = IntStream.range(0, repetitions)
                .mapToObj(repetition -> time(work))
                .sorted()
                .toList();
        double milliseconds = (double) times.get(times.size() / 2).toNanos() / 1_000_000;
        out.println(String.format(Locale.ROOT, "%-55s %,7d found  %9.3f ms", name, found, milliseconds));
    }

    private static Duration time(IntSupplier work) {
        long began = System.nanoTime();
        if (work.getAsInt() == 0) {
            throw new IllegalStateException("nothing was found");
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
