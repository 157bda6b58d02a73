package io.reminders.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every change of clocks that the running JDK knows from 2020 to 2035; zones with equal rules are looked at once. */
class EveryZoneTest {
    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2036-01-01T00:00:00Z");
    private static final List<String> DAILY = List.of("00:00", "00:30", "01:30", "02:00", "02:30", "03:00");

    /** The local dates and times in question: from the day before the change to the day after it. */
    private record Around(ZoneId zone, ZoneOffsetTransition change) {
        LocalDate day() {
            return change.getDateTimeBefore().toLocalDate();
        }

        Instant from() {
            return day().minusDays(1).atStartOfDay(zone).toInstant();
        }

        Instant before() {
            return day().plusDays(3).atStartOfDay(zone).toInstant();
        }

        /** What the JDK itself makes of the time on each day: later by the gap, and the first of two. */
        List<Instant> daily(LocalTime time) {
            TreeSet<Instant> all = new TreeSet<>();
            for (LocalDate day = day().minusDays(3); day.isBefore(day().plusDays(6)); day = day.plusDays(1)) {
                Instant instant = ZonedDateTime.of(day, time, zone).toInstant();
                if (!instant.isBefore(from()) && instant.isBefore(before())) {
                    all.add(instant);
                }
            }
            return List.copyOf(all);
        }

        /** Every so many hours from a start, whatever clocks do. */
        List<Instant> elapsed(Instant start, Duration step) {
            List<Instant> all = new ArrayList<>();
            for (Instant instant = start; instant.isBefore(before()); instant = instant.plus(step)) {
                if (!instant.isBefore(from())) {
                    all.add(instant);
                }
            }
            return all;
        }

        /** Each instant at which the wall clock fits; every offset of these years can be divided by five minutes. */
        List<Instant> shown(Predicate<LocalTime> fits) {
            List<Instant> all = new ArrayList<>();
            for (Instant instant = from(); instant.isBefore(before()); instant = instant.plusSeconds(300)) {
                if (fits.test(LocalTime.ofInstant(instant, zone))) {
                    all.add(instant);
                }
            }
            return all;
        }

        List<Instant> found(Recurrence recurrence) {
            return recurrence.between(from(), before()).stream()
                    .map(Occurrence::due)
                    .toList();
        }

        @Override
        public String toString() {
            return zone + " " + change;
        }
    }

    private static List<Around> changes() {
        Map<ZoneRules, ZoneId> zones = new HashMap<>();
        new TreeSet<>(ZoneId.getAvailableZoneIds())
                .forEach(id -> zones.putIfAbsent(ZoneId.of(id).getRules(), ZoneId.of(id)));
        List<Around> all = new ArrayList<>();
        zones.forEach((rules, zone) -> {
            ZoneOffsetTransition change = rules.nextTransition(FIRST);
            while (change != null && change.getInstant().isBefore(LAST)) {
                all.add(new Around(zone, change));
                change = rules.nextTransition(change.getInstant());
            }
        });
        return all;
    }

    @Test
    void a_daily_rule_comes_exactly_once_each_day_around_every_change() {
        List<Around> changes = changes();

        for (Around around : changes) {
            for (String time : DAILY) {
                LocalDateTime start = around.day().minusDays(40).atTime(LocalTime.parse(time));
                WallClock clock = WallClock.in(around.zone());
                List<Instant> expected = around.daily(LocalTime.parse(time));

                assertThat(around.found(Recurrence.rule("FREQ=DAILY", start, clock)))
                        .as("%s %s", around, time)
                        .isEqualTo(expected);
                String cron = LocalTime.parse(time).getMinute() + " "
                        + LocalTime.parse(time).getHour() + " * * *";
                assertThat(around.found(Recurrence.cron(cron, start, clock)))
                        .as("%s %s", around, cron)
                        .isEqualTo(expected);
            }
        }

        assertThat(changes).hasSizeGreaterThan(1_000);
    }

    @Test
    void a_rule_of_hours_goes_on_at_its_pace_through_every_change() {
        List<Around> changes = changes();

        for (Around around : changes) {
            LocalDateTime start = around.day().minusDays(40).atTime(12, 0);
            WallClock clock = WallClock.in(around.zone());
            for (int hours : List.of(1, 2)) {
                assertThat(around.found(Recurrence.rule("FREQ=HOURLY;INTERVAL=" + hours, start, clock)))
                        .as("%s every %s", around, hours)
                        .isEqualTo(around.elapsed(start.atZone(around.zone()).toInstant(), Duration.ofHours(hours)));
            }
        }

        assertThat(changes).hasSizeGreaterThan(1_000);
    }

    @Test
    void a_cron_of_any_hour_comes_whenever_the_clock_shows_a_fitting_time() {
        List<Around> changes = changes();

        for (Around around : changes) {
            LocalDateTime start = around.day().minusDays(40).atTime(12, 0);
            WallClock clock = WallClock.in(around.zone());
            assertThat(around.found(Recurrence.cron("0 * * * *", start, clock)))
                    .as("%s hourly", around)
                    .isEqualTo(around.shown(time -> time.getMinute() == 0));
            assertThat(around.found(Recurrence.cron("0 */2 * * *", start, clock)))
                    .as("%s two-hourly", around)
                    .isEqualTo(around.shown(time -> time.getMinute() == 0 && time.getHour() % 2 == 0));
        }

        assertThat(changes).hasSizeGreaterThan(1_000);
    }

    @Test
    void a_rule_of_certain_hours_has_each_of_their_half_hours_that_the_clock_shows() {
        List<Around> changes = changes();

        for (Around around : changes) {
            LocalDateTime start = around.day().minusDays(40).atTime(12, 0);
            WallClock clock = WallClock.in(around.zone());
            List<Instant> expected =
                    around.shown(time -> List.of(1, 2, 23).contains(time.getHour()) && time.getMinute() % 30 == 0);
            assertThat(around.found(Recurrence.rule("FREQ=HOURLY;BYHOUR=1,2,23;BYMINUTE=0,30", start, clock)))
                    .as("%s hours", around)
                    .isEqualTo(expected);
            assertThat(around.found(Recurrence.rule("FREQ=MINUTELY;BYHOUR=1,2,23;BYMINUTE=0,30", start, clock)))
                    .as("%s minutes", around)
                    .isEqualTo(expected);
        }

        assertThat(changes).hasSizeGreaterThan(1_000);
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "Australia/Lord_Howe, FREQ=DAILY, 2026-10-03T02:15, "
                + "2026-10-02T15:45:00Z 2026-10-03T15:45:00Z 2026-10-04T15:15:00Z",
        "Australia/Lord_Howe, FREQ=DAILY, 2026-04-04T01:45, "
                + "2026-04-03T14:45:00Z 2026-04-04T14:45:00Z 2026-04-05T15:15:00Z",
        "Australia/Lord_Howe, FREQ=HOURLY;BYMINUTE=15, 2026-10-04T00:15, "
                + "2026-10-03T13:45:00Z 2026-10-03T14:45:00Z 2026-10-03T16:15:00Z 2026-10-03T17:15:00Z",
        "Africa/Cairo, FREQ=DAILY, 2026-04-23T00:30, "
                + "2026-04-22T22:30:00Z 2026-04-23T22:30:00Z 2026-04-24T21:30:00Z",
        "America/Asuncion, FREQ=DAILY, 2023-09-30T00:00, "
                + "2023-09-30T04:00:00Z 2023-10-01T04:00:00Z 2023-10-02T03:00:00Z",
        "Pacific/Apia, FREQ=DAILY, 2011-12-28T09:00, "
                + "2011-12-28T19:00:00Z 2011-12-29T19:00:00Z 2011-12-30T19:00:00Z 2011-12-31T19:00:00Z",
        "Africa/Casablanca, FREQ=DAILY, 2025-02-22T02:30, "
                + "2025-02-22T01:30:00Z 2025-02-23T01:30:00Z 2025-02-24T02:30:00Z",
        "Africa/Casablanca, FREQ=DAILY, 2025-04-05T02:30, "
                + "2025-04-05T02:30:00Z 2025-04-06T02:30:00Z 2025-04-07T01:30:00Z",
    })
    void known_places(ZoneId zone, String rule, LocalDateTime start, String expected) {
        Recurrence recurrence = Recurrence.rule(rule, start, WallClock.in(zone));
        List<String> wanted = List.of(expected.split(" ", -1));

        assertThat(recurrence.between(Instant.MIN, Instant.MAX).stream()
                        .limit(wanted.size())
                        .map(occurrence -> occurrence.due().toString()))
                .isEqualTo(wanted);
    }

    @Test
    void the_day_that_apia_skipped_is_one_occurrence_with_the_day_after() {
        Recurrence recurrence = Recurrence.rule(
                "FREQ=DAILY;COUNT=4", LocalDateTime.parse("2011-12-28T09:00"), WallClock.in(ZoneId.of("Pacific/Apia")));

        assertThat(recurrence.between(Instant.MIN, Instant.MAX)).hasSize(3);
    }
}
