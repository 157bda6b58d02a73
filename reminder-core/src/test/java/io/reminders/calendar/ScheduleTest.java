package io.reminders.calendar;

import static io.reminders.calendar.Occurrence.Resolution.EXACT;
import static io.reminders.calendar.Occurrence.Resolution.SHIFTED_FORWARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.calendar.Occurrence.Resolution;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        // an ordinary day on each side of a change
        "2026-03-07T02:30, America/New_York,     2026-03-07T07:30:00Z, EXACT",
        "2026-03-09T02:30, America/New_York,     2026-03-09T06:30:00Z, EXACT",
        // gaps: the offset before the gap shifts the time forward by the gap's length
        "2026-03-08T02:00, America/New_York,     2026-03-08T07:00:00Z, SHIFTED_FORWARD",
        "2026-03-08T02:30, America/New_York,     2026-03-08T07:30:00Z, SHIFTED_FORWARD",
        "2026-03-08T03:00, America/New_York,     2026-03-08T07:00:00Z, EXACT",
        "2026-10-04T02:15, Australia/Lord_Howe,  2026-10-03T15:45:00Z, SHIFTED_FORWARD",
        "2026-04-24T00:30, Africa/Cairo,         2026-04-23T22:30:00Z, SHIFTED_FORWARD",
        "2026-03-29T03:30, Europe/Bucharest,     2026-03-29T01:30:00Z, SHIFTED_FORWARD",
        "2011-12-30T09:00, Pacific/Apia,         2011-12-30T19:00:00Z, SHIFTED_FORWARD",
        // overlaps: the first of the two
        "2026-11-01T01:30, America/New_York,     2026-11-01T05:30:00Z, FIRST_OF_TWO",
        "2026-11-01T02:00, America/New_York,     2026-11-01T07:00:00Z, EXACT",
        "2026-04-05T01:45, Australia/Lord_Howe,  2026-04-04T14:45:00Z, FIRST_OF_TWO",
        "2026-10-25T03:30, Europe/Bucharest,     2026-10-25T00:30:00Z, FIRST_OF_TWO",
        // fixed offsets never change
        "2026-03-08T02:30, -05:00,               2026-03-08T07:30:00Z, EXACT",
    })
    void a_wall_clock_time_becomes_one_instant(LocalDateTime time, String zone, Instant due, Resolution resolution) {
        Occurrence occurrence = Schedule.at(time, ZoneId.of(zone)).occurrence();

        assertThat(occurrence.due()).isEqualTo(due);
        assertThat(occurrence.resolution()).isEqualTo(resolution);
        assertThat(occurrence.number()).isEqualTo(1);
    }

    @Test
    void a_shifted_time_is_as_late_on_the_wall_clock_as_the_gap_is_long() {
        ZoneId apia = ZoneId.of("Pacific/Apia");

        Instant due = Schedule.at(LocalDateTime.parse("2011-12-30T09:00"), apia)
                .occurrence()
                .due();

        assertThat(due.atZone(apia).toLocalDateTime()).isEqualTo("2011-12-31T09:00:00");
    }

    @Test
    void every_quarter_of_an_hour_of_a_year_has_the_instant_that_rfc_5545_gives() {
        for (String id : new String[] {"America/New_York", "Australia/Lord_Howe", "Africa/Cairo", "Europe/Bucharest"}) {
            ZoneId zone = ZoneId.of(id);
            LocalDateTime end = LocalDateTime.parse("2027-01-01T00:00");
            for (LocalDateTime time = LocalDateTime.parse("2026-01-01T00:00");
                    time.isBefore(end);
                    time = time.plusMinutes(15)) {
                Occurrence occurrence = Schedule.at(time, zone).occurrence();

                Duration shift =
                        Duration.between(time, occurrence.due().atZone(zone).toLocalDateTime());
                Instant hourBefore = occurrence.due().minus(Duration.ofHours(1));
                boolean shownBefore = hourBefore.atZone(zone).toLocalDateTime().equals(time)
                        || hourBefore
                                .plusSeconds(1800)
                                .atZone(zone)
                                .toLocalDateTime()
                                .equals(time);
                assertThat(shift.isZero())
                        .as("%s in %s", time, id)
                        .isEqualTo(occurrence.resolution() != SHIFTED_FORWARD);
                assertThat(shift.isNegative()).isFalse();
                assertThat(shownBefore).as("shown before %s in %s", time, id).isFalse();
            }
        }
    }

    @Test
    void an_instant_stays_what_it_is() {
        Occurrence occurrence =
                Schedule.at(Instant.parse("2026-03-08T07:30:00Z")).occurrence();

        assertThat(occurrence).isEqualTo(new Occurrence(1, Instant.parse("2026-03-08T07:30:00Z"), EXACT, ""));
    }

    @Test
    void what_is_smaller_than_a_microsecond_is_cut_off() {
        Schedule.Once instant = Schedule.at(Instant.parse("2026-03-08T07:30:00.123456789Z"));
        Schedule.Once local = Schedule.at(LocalDateTime.parse("2026-03-08T07:30:00.123456789"), ZoneOffset.UTC);

        assertThat(instant.occurrence().due()).isEqualTo(Instant.parse("2026-03-08T07:30:00.123456Z"));
        assertThat(local.occurrence().due()).isEqualTo(Instant.parse("2026-03-08T07:30:00.123456Z"));
        assertThat(Schedule.at(Instant.parse("1969-12-31T23:59:59.999999999Z"))
                        .occurrence()
                        .due())
                .isEqualTo(Instant.parse("1969-12-31T23:59:59.999999Z"));
    }

    @Test
    void the_version_of_the_zone_rules_is_kept_where_they_could_change() {
        LocalDateTime nine = LocalDateTime.parse("2026-03-07T09:00");
        String rules = ZoneRulesProvider.getVersions("Europe/Bucharest").lastKey();

        assertThat(Schedule.at(nine, ZoneId.of("Europe/Bucharest")).occurrence().zoneRules())
                .isEqualTo(rules);
        assertThat(Schedule.at(nine, ZoneOffset.ofHours(2)).occurrence().zoneRules())
                .isEmpty();
    }

    @Test
    void a_prefixed_offset_has_no_rules_and_is_taken_all_the_same() {
        Occurrence occurrence = Schedule.at(LocalDateTime.parse("2026-03-07T09:00"), ZoneId.of("UTC+02:00"))
                .occurrence();

        assertThat(occurrence).isEqualTo(new Occurrence(1, Instant.parse("2026-03-07T07:00:00Z"), EXACT, ""));
    }

    @Test
    void a_schedule_says_in_which_zone_it_reads_best() {
        assertThat(Schedule.at(Instant.EPOCH).zone()).isEqualTo(ZoneOffset.UTC);
        assertThat(Schedule.at(LocalDateTime.MIN, ZoneId.of("Africa/Cairo")).zone())
                .isEqualTo(ZoneId.of("Africa/Cairo"));
    }

    @Test
    void lateness_says_by_when_an_attempt_must_start() {
        Instant due = Instant.parse("2026-03-07T07:00:00Z");

        assertThat(Lateness.defaults().deliverBy(due)).isEqualTo(Instant.parse("2026-03-07T08:00:00Z"));
        assertThat(Lateness.within(Duration.ofSeconds(1)).deliverBy(due)).isEqualTo(due.plusSeconds(1));
        assertThatThrownBy(() -> Lateness.within(Duration.ofMillis(999)))
                .hasMessage("lateness: expected 1s to 366 days but was PT0.999S");
        assertThatThrownBy(() -> Lateness.within(Duration.ofDays(367)))
                .hasMessage("lateness: expected 1s to 366 days but was PT8808H");
    }
}
