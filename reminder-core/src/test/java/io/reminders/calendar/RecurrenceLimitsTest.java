package io.reminders.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The last value that is taken, and the first one that is not. */
class RecurrenceLimitsTest {
    private static final WallClock UTC = WallClock.in(ZoneOffset.UTC);
    private static final LocalDateTime START = LocalDateTime.parse("2026-01-01T10:15");

    private static String firsts(String rule, int most) {
        return Recurrence.rule(rule, START, UTC).between(Instant.EPOCH, Instant.parse("2036-01-01T00:00:00Z")).stream()
                .limit(most)
                .map(occurrence -> occurrence.due().toString())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "FREQ=HOURLY;BYMINUTE=10;20;30;BYSETPOS=1, 2026-01-01T11:10:00Z 2026-01-01T12:10:00Z",
        "FREQ=HOURLY;BYMINUTE=10;20;30;BYSETPOS=-1, 2026-01-01T10:30:00Z 2026-01-01T11:30:00Z",
        "FREQ=HOURLY;BYMINUTE=10;20;30;BYSETPOS=-3;3, 2026-01-01T10:30:00Z 2026-01-01T11:10:00Z",
        "FREQ=HOURLY;BYMINUTE=10;20;30;BYSETPOS=-4;2;4, 2026-01-01T10:20:00Z 2026-01-01T11:20:00Z",
        "FREQ=DAILY;BYHOUR=9;11;13;BYSETPOS=1, 2026-01-02T09:15:00Z 2026-01-03T09:15:00Z",
        "FREQ=DAILY;BYHOUR=9;11;13;BYSETPOS=-1, 2026-01-01T13:15:00Z 2026-01-02T13:15:00Z",
        "FREQ=DAILY;BYHOUR=9;11;13;BYSETPOS=-4;-3;4, 2026-01-02T09:15:00Z 2026-01-03T09:15:00Z",
    })
    void a_position_counts_from_either_end_and_one_that_is_not_there_is_passed_over(String rule, String expected) {
        assertThat(firsts(rule.replaceAll(";(?=-?[0-9])", ","), 2)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1900, 9800})
    void a_start_of_the_first_and_the_last_year_is_taken(int year) {
        LocalDateTime start = LocalDateTime.of(year, 1, 1, 0, 0);

        assertThat(Recurrence.rule("FREQ=DAILY", start, UTC).first()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {1899, 9801})
    void a_start_of_the_year_before_or_after_is_refused(int year) {
        LocalDateTime start = LocalDateTime.of(year, 1, 1, 0, 0);

        assertThatThrownBy(() -> Recurrence.rule("FREQ=DAILY", start, UTC)).hasMessageStartingWith("start: ");
    }

    @Test
    void a_thousand_characters_are_taken_and_one_more_is_not() {
        String exact = "FREQ=DAILY;BYHOUR=09" + ",9".repeat(490);

        assertThat(exact).hasSize(1_000);
        assertThat(Recurrence.rule(exact, START, UTC).first()).isPresent();
        assertThatThrownBy(() -> Recurrence.rule(exact.replace("=09", "=009"), START, UTC))
                .hasMessage("rrule: expected 1 to 1000 characters but was 1001 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FREQ=DA\u0131LY", "FREQ=DAILY\u0080", "FREQ=DAILY\u00df"})
    void a_letter_that_only_looks_like_one_of_ascii_in_capitals_is_refused(String rule) {
        assertThatThrownBy(() -> Recurrence.rule(rule, START, UTC))
                .hasMessageStartingWith("rrule: expected letters, digits and signs of ASCII");
    }

    @Test
    void recurrences_are_equal_by_what_they_say() {
        Recurrence daily = Recurrence.rule("FREQ=DAILY", START, UTC);

        assertThat(daily)
                .isEqualTo(Recurrence.rule("freq=daily", START, UTC))
                .hasSameHashCodeAs(Recurrence.rule("freq=daily", START, UTC))
                .isNotEqualTo(Recurrence.rule("FREQ=WEEKLY", START, UTC));
        assertThat(daily.hashCode())
                .isNotEqualTo(Recurrence.rule("FREQ=WEEKLY", START, UTC).hashCode());
    }

    @Test
    void five_thousand_changes_of_the_years_1_to_9999_are_taken() {
        DateChanges most = new DateChanges(minutes(5_000), new TreeSet<>());
        assertThat(most.added()).hasSize(5_000);
        assertThatThrownBy(() -> new DateChanges(minutes(5_001), new TreeSet<>()))
                .hasMessage("rdate: expected at most 5000 times but was 5001 times");
        for (int year : new int[] {1, 9999}) {
            assertThat(new DateChanges(times(year), times(year)).removed()).hasSize(1);
        }
        for (int year : new int[] {0, 10_000}) {
            assertThatThrownBy(() -> new DateChanges(new TreeSet<>(), times(year)))
                    .hasMessage("exdate: expected times of the years 1 to 9999 but was another year");
        }
    }

    @Test
    void six_days_of_weekend_and_five_thousand_holidays_are_taken() {
        Set<DayOfWeek> six = Set.of(DayOfWeek.values()).stream()
                .filter(day -> day != DayOfWeek.MONDAY)
                .collect(Collectors.toSet());
        assertThat(new BusinessDays(BusinessDays.Roll.NEXT, six, holidays(5_000)).holidays())
                .hasSize(5_000);
        assertThatThrownBy(() -> new BusinessDays(BusinessDays.Roll.NEXT, six, holidays(5_001)))
                .hasMessage("holidays: expected at most 5000 days but was 5001 days");
        assertThatThrownBy(() -> new BusinessDays(BusinessDays.Roll.NEXT, Set.of(DayOfWeek.values()), Set.of()))
                .hasMessage("weekend: expected 0 to 6 days of the week but was 7 days");
        for (LocalDate day : Set.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31))) {
            assertThat(new BusinessDays(BusinessDays.Roll.NEXT, six, Set.of(day)).holidays())
                    .containsExactly(day);
        }
        for (LocalDate day : Set.of(LocalDate.of(0, 12, 31), LocalDate.of(10_000, 1, 1))) {
            assertThatThrownBy(() -> new BusinessDays(BusinessDays.Roll.NEXT, six, Set.of(day)))
                    .hasMessage("holidays: expected days of the years 1 to 9999 but was another year");
        }
    }

    private static SortedSet<LocalDateTime> minutes(int number) {
        return IntStream.range(0, number).mapToObj(START::plusMinutes).collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<LocalDateTime> times(int year) {
        return new TreeSet<>(Set.of(LocalDateTime.of(year, 6, 1, 9, 0)));
    }

    private static Set<LocalDate> holidays(int number) {
        return IntStream.range(0, number)
                .mapToObj(day -> START.toLocalDate().plusDays(day))
                .collect(Collectors.toSet());
    }
}
