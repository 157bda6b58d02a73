package io.reminders.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.calendar.WallClock.Gap;
import io.reminders.calendar.WallClock.Overlap;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WallClockTest {

    @ParameterizedTest(name = "{0} in {1}: {2}, {3}")
    @CsvSource({
        "2026-03-08T02:30, America/New_York,    SHIFT_FORWARD, FIRST, 2026-03-08T07:30:00Z SHIFTED_FORWARD",
        "2026-03-08T02:30, America/New_York,    LAST_BEFORE,   FIRST, 2026-03-08T06:59:59Z LAST_BEFORE_GAP",
        "2026-03-08T02:00, America/New_York,    LAST_BEFORE,   FIRST, 2026-03-08T06:59:59Z LAST_BEFORE_GAP",
        "2026-03-08T02:30, America/New_York,    SKIP,          FIRST, ''",
        "2026-03-08T03:00, America/New_York,    SKIP,          FIRST, 2026-03-08T07:00:00Z EXACT",
        "2026-11-01T01:30, America/New_York,    SKIP,          FIRST, 2026-11-01T05:30:00Z FIRST_OF_TWO",
        "2026-11-01T01:30, America/New_York,    SKIP,          SECOND, 2026-11-01T06:30:00Z SECOND_OF_TWO",
        "2026-11-01T01:30, America/New_York,    SKIP,          BOTH, "
                + "2026-11-01T05:30:00Z FIRST_OF_TWO 2026-11-01T06:30:00Z SECOND_OF_TWO",
        "2026-11-01T02:00, America/New_York,    SKIP,          BOTH, 2026-11-01T07:00:00Z EXACT",
        "2026-04-05T01:45, Australia/Lord_Howe, SKIP,          SECOND, 2026-04-04T15:15:00Z SECOND_OF_TWO",
        "2026-10-04T02:15, Australia/Lord_Howe, LAST_BEFORE,   FIRST, 2026-10-03T15:29:59Z LAST_BEFORE_GAP",
        "2011-12-30T09:00, Pacific/Apia,        LAST_BEFORE,   FIRST, 2011-12-30T09:59:59Z LAST_BEFORE_GAP",
        "2026-03-08T02:30, -05:00,              SKIP,          BOTH, 2026-03-08T07:30:00Z EXACT",
    })
    void a_time_means_what_the_clock_was_told(
            LocalDateTime time, ZoneId zone, Gap gap, Overlap overlap, String expected) {
        WallClock clock = WallClock.in(zone).withGap(gap).withOverlap(overlap);

        String readings = clock.readings(time).stream()
                .map(reading -> reading.instant() + " " + reading.resolution())
                .reduce("", (all, one) -> all.isEmpty() ? one : all + " " + one);

        assertThat(readings).isEqualTo(expected);
    }

    @Test
    void unless_told_otherwise_it_reads_as_rfc_5545_does() {
        assertThat(WallClock.in(ZoneOffset.UTC))
                .isEqualTo(new WallClock(ZoneOffset.UTC, Gap.SHIFT_FORWARD, Overlap.FIRST));
    }

    @Test
    void a_time_is_cut_to_microseconds() {
        assertThat(WallClock.in(ZoneOffset.UTC).readings(LocalDateTime.parse("2026-03-08T02:30:00.123456789")))
                .extracting(reading -> reading.instant().toString())
                .containsExactly("2026-03-08T02:30:00.123456Z");
    }

    @Test
    void only_a_zone_whose_rules_could_change_has_a_version() {
        String running = ZoneRulesProvider.getVersions("Europe/Bucharest").lastKey();

        assertThat(WallClock.in(ZoneId.of("Europe/Bucharest")).rulesVersion()).isEqualTo(running);
        assertThat(WallClock.in(ZoneId.of("GMT+2")).rulesVersion()).isEmpty();
        assertThat(WallClock.in(ZoneOffset.ofHours(2)).rulesVersion()).isEmpty();
    }
}
