package io.reminders.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.refusal.RefusedValueException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTextTest {
    private static final List<String> ZONES =
            List.of("Z", "+02:00", "UTC+02:00", "Europe/Bucharest", "America/New_York", "Australia/Lord_Howe", "GMT0");
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    @Test
    void all_of_it_is_written() {
        Recurrence recurrence = Recurrence.rule(
                        "freq=monthly;bymonthday=-1",
                        LocalDateTime.parse("2026-01-01T17:00:00.5"),
                        new WallClock(ZoneId.of("Europe/Bucharest"), WallClock.Gap.LAST_BEFORE, WallClock.Overlap.BOTH))
                .with(new DateChanges(
                        new TreeSet<>(Set.of(LocalDateTime.parse("2026-02-02T08:00"))),
                        new TreeSet<>(Set.of(LocalDateTime.parse("2026-01-31T17:00")))))
                .onBusinessDays(BusinessDays.previous().withHolidays(List.of(LocalDate.parse("2026-04-30"))));

        assertThat(recurrence.text()).isEqualTo("""
                        DTSTART;TZID=Europe/Bucharest:20260101T170000
                        RRULE:FREQ=MONTHLY;BYMONTHDAY=-1
                        X-GAP:LAST_BEFORE
                        X-OVERLAP:BOTH
                        RDATE:20260202T080000
                        EXDATE:20260131T170000
                        X-ROLL:PREVIOUS
                        X-WEEKEND:SA,SU
                        X-HOLIDAYS:20260430""");
        assertThat(Recurrence.parse(recurrence.text())).isEqualTo(recurrence).hasSameHashCodeAs(recurrence);
        assertThat(recurrence).hasToString("FREQ=MONTHLY;BYMONTHDAY=-1 from 2026-01-01T17:00 Europe/Bucharest");
        assertThat(recurrence.start()).isEqualTo("2026-01-01T17:00:00");
        assertThat(recurrence.clock().zone()).isEqualTo(ZoneId.of("Europe/Bucharest"));
    }

    @Test
    void ten_thousand_random_ones_are_read_as_they_were_written() {
        long seed = Long.getLong("prop.seed", 4711);
        Random random = new Random(seed);
        int made = 0;
        for (int count = 0; count < 10_000; count++) {
            Recurrence recurrence = random(random);
            Recurrence read = Recurrence.parse(recurrence.text());

            assertThat(read).as("seed %s, number %s", seed, count).isEqualTo(recurrence);
            assertThat(read.text()).isEqualTo(recurrence.text());
            if (count % 20 == 0) {
                assertThat(read.after(Instant.parse("2027-01-01T00:00:00Z")))
                        .as("seed %s: %s", seed, read.text())
                        .isEqualTo(recurrence.after(Instant.parse("2027-01-01T00:00:00Z")));
                made++;
            }
        }
        assertThat(made).isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "DTSTART;TZID=Z:20260101T170000",
                "RRULE:FREQ=DAILY",
                "DTSTART:20260101T170000\nRRULE:FREQ=DAILY",
                "DTSTART;TZID=Z:20260101T170000\nRRULE:FREQ=DAILY\n",
                "DTSTART;TZID=Z:20260101T170000\nRRULE:FREQ=DAILY\nX-CRON:0 9 * * *",
                "DTSTART;TZID=Z:20260101T170000\nRRULE:FREQ=DAILY\nRRULE:FREQ=DAILY",
                "DTSTART;TZID=Z:20260230T170000\nRRULE:FREQ=DAILY",
                "DTSTART;TZID=Mars/Olympus:20260101T170000\nRRULE:FREQ=DAILY",
                "DTSTART;TZID=Z:20260101T170000\nRRULE:FREQ=DAILY\nX-GAP:NEVER",
                "DTSTART;TZID=Z:20260101T170000\nRRULE:FREQ=DAILY\nRDATE:",
                "DTSTART;TZID=Z:20260101T170000\nRRULE:FREQ=DAILY\nX-WEEKEND:SA",
                "DTSTART;TZID=Z:20260101T170000\nRRULE:FREQ=DAILY\nX-ROLL:NEXT\nX-WEEKEND:XX",
            })
    void another_text_is_refused(String text) {
        assertThatThrownBy(() -> Recurrence.parse(text))
                .isInstanceOf(RefusedValueException.class)
                .hasMessage("recurrence: expected the text of a recurrence but was " + text.length() + " characters");
    }

    private static Recurrence random(Random random) {
        LocalDateTime start = LocalDateTime.of(2026, 1, 1, 0, 0).plusMinutes(random.nextInt(1_000_000));
        WallClock clock = new WallClock(
                ZoneId.of(pick(random, ZONES)),
                pick(random, List.of(WallClock.Gap.values())),
                pick(random, List.of(WallClock.Overlap.values())));
        Recurrence recurrence = random.nextInt(4) == 0
                ? Recurrence.cron(cron(random), start, clock)
                : Recurrence.rule(rule(random), start, clock);
        if (random.nextInt(3) == 0) {
            recurrence = recurrence.with(new DateChanges(times(random, start), times(random, start)));
        }
        if (random.nextInt(3) == 0) {
            recurrence = recurrence.onBusinessDays(new BusinessDays(
                    pick(random, List.of(BusinessDays.Roll.values())),
                    random.nextBoolean() ? Set.of() : EnumSet.of(pick(random, List.of(DayOfWeek.values()))),
                    times(random, start).stream()
                            .map(LocalDateTime::toLocalDate)
                            .collect(Collectors.toSet())));
        }
        return recurrence;
    }

    private static String cron(Random random) {
        return random.nextInt(60)
                + pick(random, List.of(" * ", " */3 ", " 9 ", " 1-5 "))
                + pick(random, List.of("* ", "L ", "5W "))
                + pick(random, List.of("* ", "1-6 ", "JAN,DEC "))
                + pick(random, List.of("*", "MON-FRI", "5L", "2#1"));
    }

    private static String rule(Random random) {
        String frequency = pick(random, List.of("YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY"));
        StringBuilder rule = new StringBuilder("FREQ=" + frequency);
        // Every fifth hour may never be one that BYHOUR names.
        if (!frequency.equals("HOURLY") && random.nextBoolean()) {
            rule.append(";INTERVAL=").append(1 + random.nextInt(5));
        }
        switch (random.nextInt(3)) {
            case 0 -> rule.append(";COUNT=").append(1 + random.nextInt(50));
            case 1 -> rule.append(";UNTIL=20600101").append(pick(random, List.of("", "T000000", "T120000Z")));
            default -> rule.append(";WKST=").append(pick(random, DAYS));
        }
        if (random.nextBoolean()) {
            rule.append(";BYDAY=").append(pick(random, DAYS)).append(",").append(pick(random, DAYS));
        }
        if (random.nextBoolean()) {
            rule.append(";BYHOUR=").append(pick(random, List.of("9", "9,10,11", "0,5,10,15,20")));
        }
        if (random.nextBoolean()) {
            rule.append(";BYMINUTE=").append(random.nextInt(60));
        }
        return rule.toString();
    }

    private static SortedSet<LocalDateTime> times(Random random, LocalDateTime start) {
        return new TreeSet<>(IntStream.range(0, random.nextInt(4))
                .mapToObj(index -> start.plusSeconds(random.nextInt(50_000_000)))
                .toList());
    }

    private static <T> T pick(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
