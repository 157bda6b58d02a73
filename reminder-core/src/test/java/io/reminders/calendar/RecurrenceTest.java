package io.reminders.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.calendar.Occurrence.Resolution;
import io.reminders.calendar.WallClock.Gap;
import io.reminders.calendar.WallClock.Overlap;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceTest {
    private static final WallClock UTC = WallClock.in(ZoneOffset.UTC);
    private static final WallClock NEW_YORK = WallClock.in(ZoneId.of("America/New_York"));

    @ParameterizedTest(name = "{0} {1}, {2}")
    @CsvSource({
        "2026-03-07T02:30, SHIFT_FORWARD, FIRST, 2026-03-07T07:30:00Z 2026-03-08T07:30:00Z 2026-03-09T06:30:00Z",
        "2026-03-07T02:30, LAST_BEFORE,   FIRST, 2026-03-07T07:30:00Z 2026-03-08T06:59:59Z 2026-03-09T06:30:00Z",
        "2026-03-07T02:30, SKIP,          FIRST, 2026-03-07T07:30:00Z 2026-03-09T06:30:00Z 2026-03-10T06:30:00Z",
        "2026-10-31T01:30, SKIP,          FIRST, 2026-10-31T05:30:00Z 2026-11-01T05:30:00Z 2026-11-02T06:30:00Z",
        "2026-10-31T01:30, SKIP,         SECOND, 2026-10-31T05:30:00Z 2026-11-01T06:30:00Z 2026-11-02T06:30:00Z",
        "2026-10-31T01:30, SKIP,           BOTH, 2026-10-31T05:30:00Z 2026-11-01T05:30:00Z 2026-11-01T06:30:00Z",
    })
    void a_daily_time_follows_the_policy_of_its_clock(LocalDateTime start, Gap gap, Overlap overlap, String expected) {
        WallClock clock = NEW_YORK.withGap(gap).withOverlap(overlap);

        assertThat(firsts(Recurrence.rule("FREQ=DAILY", start, clock), 3)).isEqualTo(expected);
        assertThat(firsts(Recurrence.cron("30 " + start.getHour() + " * * *", start, clock), 3))
                .isEqualTo(expected);
    }

    @Test
    void instants_ascend_where_a_shifted_time_passes_another() {
        Recurrence recurrence = Recurrence.rule(
                "FREQ=DAILY;BYHOUR=2,3;BYMINUTE=15,45", LocalDateTime.parse("2026-03-08T00:00"), NEW_YORK);

        assertThat(firsts(recurrence, 3)).isEqualTo("2026-03-08T07:15:00Z 2026-03-08T07:45:00Z 2026-03-09T06:15:00Z");
    }

    @Test
    void both_of_two_ascend_with_their_neighbours() {
        Recurrence recurrence = Recurrence.rule(
                "FREQ=DAILY;BYHOUR=1;BYMINUTE=0,30",
                LocalDateTime.parse("2026-11-01T00:00"),
                NEW_YORK.withOverlap(Overlap.BOTH));

        assertThat(firsts(recurrence, 5))
                .isEqualTo("2026-11-01T05:00:00Z 2026-11-01T05:30:00Z 2026-11-01T06:00:00Z 2026-11-01T06:30:00Z "
                        + "2026-11-02T06:00:00Z");
    }

    @Test
    void an_occurrence_says_how_and_by_which_rules_it_was_found() {
        Recurrence recurrence = Recurrence.rule("FREQ=DAILY", LocalDateTime.parse("2026-03-08T02:30"), NEW_YORK);

        assertThat(recurrence.first())
                .contains(new Occurrence(
                        1,
                        Instant.parse("2026-03-08T07:30:00Z"),
                        Resolution.SHIFTED_FORWARD,
                        ZoneRulesProvider.getVersions("America/New_York").lastKey()));
    }

    @Test
    void a_gap_does_not_shift_the_days_after_it() {
        Recurrence recurrence = Recurrence.rule("FREQ=DAILY", LocalDateTime.parse("2026-03-01T02:30"), NEW_YORK);
        Instant inGap = Instant.parse("2026-03-08T07:30:00Z");

        assertThat(recurrence.after(inGap).orElseThrow().due()).isEqualTo("2026-03-09T06:30:00Z");
    }

    @Test
    void the_31st_of_each_month_does_not_drift() {
        Recurrence recurrence = Recurrence.rule("FREQ=MONTHLY", LocalDateTime.parse("2026-01-31T09:00"), UTC);

        assertThat(firsts(recurrence, 4))
                .isEqualTo("2026-01-31T09:00:00Z 2026-03-31T09:00:00Z 2026-05-31T09:00:00Z 2026-07-31T09:00:00Z");
    }

    @ParameterizedTest(name = "{0} after {2}")
    @CsvSource({
        "FREQ=DAILY,                         2026-01-01T09:00, 2095-06-01T09:00:00Z, 2095-06-02T09:00:00Z",
        "FREQ=DAILY;INTERVAL=7,              2026-01-01T09:00, 2095-06-01T09:00:00Z, 2095-06-02T09:00:00Z",
        "FREQ=WEEKLY,                        2026-01-01T09:00, 2095-06-01T09:00:00Z, 2095-06-02T09:00:00Z",
        "FREQ=MINUTELY;INTERVAL=7,           2026-01-01T00:00, 2095-06-01T09:00:00Z, 2095-06-01T09:04:00Z",
        "FREQ=HOURLY;INTERVAL=5,             2026-01-01T00:00, 2095-06-01T09:00:00Z, 2095-06-01T13:00:00Z",
        "FREQ=YEARLY,                        2024-02-29T09:00, 2095-06-01T09:00:00Z, 2096-02-29T09:00:00Z",
        "FREQ=DAILY;COUNT=10000,             2026-01-01T09:00, 2053-05-17T09:00:00Z, 2053-05-18T09:00:00Z",
        "FREQ=DAILY;COUNT=10000,             2026-01-01T09:00, 2053-05-18T09:00:00Z, ",
        "FREQ=DAILY,                         2026-01-01T09:00, 2125-12-31T09:00:00Z, 2126-01-01T09:00:00Z",
        "FREQ=DAILY,                         2026-01-01T09:00, 2126-01-01T09:00:00Z, ",
    })
    void far_from_the_start_the_next_one_is_right(String rule, LocalDateTime start, Instant after, Instant expected) {
        assertThat(Recurrence.rule(rule, start, UTC).after(after).map(Occurrence::due))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void the_same_is_found_from_far_away_as_step_by_step() {
        for (String rule : List.of(
                "FREQ=MONTHLY;BYDAY=2TU,-1FR;BYHOUR=9,17",
                "FREQ=YEARLY;BYWEEKNO=1,-1;BYDAY=MO,SU",
                "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,TH;WKST=SU",
                "FREQ=MINUTELY;INTERVAL=50;BYHOUR=9,10;BYDAY=MO,FR",
                "FREQ=HOURLY;INTERVAL=5;BYMINUTE=10,40;BYMONTH=3,11",
                "FREQ=HOURLY;INTERVAL=1;BYMINUTE=10,20,40;BYSETPOS=-1,1;BYMONTHDAY=1,-1")) {
            Recurrence recurrence = Recurrence.rule(rule, LocalDateTime.parse("2026-01-05T09:00"), NEW_YORK);
            List<Occurrence> all = recurrence.between(Instant.MIN, Instant.parse("2029-06-01T00:00:00Z"));

            assertThat(all).as(rule).hasSizeGreaterThan(10);
            for (int index = 1; index < all.size(); index++) {
                assertThat(recurrence.after(all.get(index - 1).due())).as(rule).contains(all.get(index));
                assertThat(recurrence.after(all.get(index).due().minusSeconds(1)))
                        .as(rule)
                        .contains(all.get(index));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "FREQ=DAILY;UNTIL=20260103T090000,   2026-01-03T14:00:00Z",
        "FREQ=DAILY;UNTIL=20260103T085959,   2026-01-02T14:00:00Z",
        "FREQ=DAILY;UNTIL=20260103T140000Z,  2026-01-03T14:00:00Z",
        "FREQ=DAILY;UNTIL=20260103T135959Z,  2026-01-02T14:00:00Z",
        "FREQ=DAILY;UNTIL=20260103,          2026-01-03T14:00:00Z",
        "FREQ=HOURLY;UNTIL=20260103T140000Z, 2026-01-03T14:00:00Z",
        "FREQ=HOURLY;UNTIL=20260103,         2026-01-04T04:00:00Z",
        "FREQ=DAILY;COUNT=2,                 2026-01-02T14:00:00Z",
        "FREQ=HOURLY;COUNT=3,                2026-01-01T16:00:00Z",
    })
    void the_last_one_is_the_last(String rule, Instant last) {
        List<Occurrence> all = Recurrence.rule(rule, LocalDateTime.parse("2026-01-01T09:00"), NEW_YORK)
                .between(Instant.MIN, Instant.MAX);

        assertThat(all.get(all.size() - 1).due()).isEqualTo(last);
    }

    @Test
    void the_start_counts_only_if_it_matches() {
        Recurrence recurrence =
                Recurrence.rule("FREQ=WEEKLY;BYDAY=MO;COUNT=2", LocalDateTime.parse("2026-01-01T09:00"), UTC);

        assertThat(firsts(recurrence, 9)).isEqualTo("2026-01-05T09:00:00Z 2026-01-12T09:00:00Z");
    }

    @Test
    void dates_are_added_and_removed() {
        LocalDateTime start = LocalDateTime.parse("2026-01-05T09:00");
        Recurrence recurrence = Recurrence.rule("FREQ=WEEKLY;COUNT=3", start, UTC)
                .with(new DateChanges(
                        times("2026-01-01T08:00", "2026-01-12T09:00", "2026-01-13T10:00", "2026-01-14T10:00"),
                        times("2026-01-05T09:00", "2026-01-14T10:00", "2026-02-01T00:00")));

        assertThat(firsts(recurrence, 9))
                .isEqualTo("2026-01-01T08:00:00Z 2026-01-12T09:00:00Z 2026-01-13T10:00:00Z 2026-01-19T09:00:00Z");
        assertThat(recurrence.between(Instant.parse("2026-01-12T09:00:00Z"), Instant.parse("2026-01-19T09:00:00Z")))
                .hasSize(2);
    }

    @Test
    void if_every_date_is_removed_there_is_no_first_one() {
        LocalDateTime start = LocalDateTime.parse("2026-01-05T09:00");
        Recurrence recurrence = Recurrence.rule("FREQ=DAILY;COUNT=1", start, UTC)
                .with(new DateChanges(times(), times("2026-01-05T09:00")));

        assertThat(recurrence.first()).isEmpty();
    }

    @Test
    void more_changes_than_five_thousand_are_refused() {
        LocalDateTime start = LocalDateTime.parse("2026-01-05T09:00");
        TreeSet<LocalDateTime> many = new TreeSet<>();
        for (int day = 0; day <= 5_000; day++) {
            many.add(start.plusDays(day));
        }

        assertThatThrownBy(() -> new DateChanges(many, times()))
                .hasMessage("rdate: expected at most 5000 times but was 5001 times");
        assertThatThrownBy(() -> new DateChanges(times(), many))
                .hasMessage("exdate: expected at most 5000 times but was 5001 times");
    }

    @Test
    void a_stretch_is_cut_after_ten_thousand() {
        Recurrence recurrence = Recurrence.cron("* * * * *", LocalDateTime.parse("2026-01-01T00:00"), UTC);

        List<Occurrence> all = recurrence.between(Instant.MIN, Instant.MAX);

        assertThat(all).hasSize(10_000);
        assertThat(all.get(9_999).due()).isEqualTo("2026-01-07T22:39:00Z");
    }

    private static SortedSet<LocalDateTime> times(String... times) {
        return new TreeSet<>(Stream.of(times).map(LocalDateTime::parse).toList());
    }

    private static String firsts(Recurrence recurrence, int most) {
        StringBuilder all = new StringBuilder();
        Instant last = Instant.MIN;
        for (int count = 0; count < most; count++) {
            List<Occurrence> next = recurrence.after(last).stream().toList();
            if (next.isEmpty()) {
                break;
            }
            last = next.get(0).due();
            all.append(count == 0 ? "" : " ").append(last);
        }
        return all.toString();
    }
}
