package io.reminders.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BusinessDaysTest {
    private static final WallClock UTC = WallClock.in(ZoneOffset.UTC);
    private static final LocalDate SATURDAY = LocalDate.parse("2026-01-03");

    @Test
    void a_weekend_goes_where_it_was_told() {
        assertThat(BusinessDays.previous().adjust(SATURDAY)).contains(LocalDate.parse("2026-01-02"));
        assertThat(BusinessDays.next().adjust(SATURDAY)).contains(LocalDate.parse("2026-01-05"));
        assertThat(BusinessDays.skip().adjust(SATURDAY)).isEmpty();
        assertThat(BusinessDays.skip().adjust(SATURDAY.plusDays(2))).contains(SATURDAY.plusDays(2));
    }

    @Test
    void holidays_are_passed_over_too() {
        List<LocalDate> holidays = List.of(LocalDate.parse("2026-01-02"), LocalDate.parse("2026-01-05"));

        assertThat(BusinessDays.previous().withHolidays(holidays).adjust(SATURDAY))
                .contains(LocalDate.parse("2026-01-01"));
        assertThat(BusinessDays.next().withHolidays(holidays).adjust(SATURDAY)).contains(LocalDate.parse("2026-01-06"));
    }

    @Test
    void another_weekend_is_another_weekend() {
        BusinessDays friday = BusinessDays.next().withWeekend(Set.of(DayOfWeek.FRIDAY));

        assertThat(friday.adjust(SATURDAY)).contains(SATURDAY);
        assertThat(friday.adjust(SATURDAY.minusDays(1))).contains(SATURDAY);
    }

    @Test
    void a_week_without_business_and_too_many_holidays_are_refused() {
        List<LocalDate> many =
                IntStream.rangeClosed(0, 5_000).mapToObj(SATURDAY::plusDays).toList();

        assertThatThrownBy(() -> BusinessDays.next().withWeekend(Set.of(DayOfWeek.values())))
                .hasMessage("weekend: expected 0 to 6 days of the week but was 7 days");
        assertThatThrownBy(() -> BusinessDays.next().withHolidays(many))
                .hasMessage("holidays: expected at most 5000 days but was 5001 days");
    }

    @Test
    void a_year_without_business_is_left_out() {
        BusinessDays closed = BusinessDays.next()
                .withHolidays(IntStream.rangeClosed(0, 366)
                        .mapToObj(SATURDAY::plusDays)
                        .toList());

        assertThat(closed.adjust(SATURDAY)).isEmpty();
        assertThat(closed.adjust(SATURDAY.plusDays(1))).contains(LocalDate.parse("2027-01-05"));
    }

    @Test
    void the_last_business_day_of_each_month() {
        Recurrence recurrence = Recurrence.rule(
                        "FREQ=MONTHLY;BYMONTHDAY=-1", LocalDateTime.parse("2026-01-01T17:00"), UTC)
                .onBusinessDays(BusinessDays.previous().withHolidays(List.of(LocalDate.parse("2026-04-30"))));

        assertThat(recurrence.between(Instant.MIN, Instant.parse("2026-07-01T00:00:00Z")))
                .extracting(occurrence -> occurrence.due().toString())
                .containsExactly(
                        "2026-01-30T17:00:00Z",
                        "2026-02-27T17:00:00Z",
                        "2026-03-31T17:00:00Z",
                        "2026-04-29T17:00:00Z",
                        "2026-05-29T17:00:00Z",
                        "2026-06-30T17:00:00Z");
    }

    @Test
    void days_that_come_together_are_one_and_times_on_them_ascend() {
        LocalDateTime start = LocalDateTime.parse("2026-01-01T09:00");
        DateChanges more = new DateChanges(new TreeSet<>(Set.of(SATURDAY.atTime(18, 0))), new TreeSet<>());

        Recurrence previous =
                Recurrence.rule("FREQ=DAILY;COUNT=5", start, UTC).with(more).onBusinessDays(BusinessDays.previous());
        Recurrence next =
                Recurrence.rule("FREQ=DAILY;COUNT=5", start, UTC).with(more).onBusinessDays(BusinessDays.next());

        assertThat(previous.between(Instant.MIN, Instant.MAX))
                .extracting(occurrence -> occurrence.due().toString())
                .containsExactly(
                        "2026-01-01T09:00:00Z", "2026-01-02T09:00:00Z", "2026-01-02T18:00:00Z", "2026-01-05T09:00:00Z");
        assertThat(next.between(Instant.MIN, Instant.MAX))
                .extracting(occurrence -> occurrence.due().toString())
                .containsExactly(
                        "2026-01-01T09:00:00Z", "2026-01-02T09:00:00Z", "2026-01-05T09:00:00Z", "2026-01-05T18:00:00Z");
    }

    @Test
    void the_next_one_is_the_same_from_anywhere() {
        LocalDateTime start = LocalDateTime.parse("2026-01-01T09:00");
        List<LocalDate> holidays = IntStream.rangeClosed(1, 20)
                .mapToObj(LocalDate.parse("2026-04-01")::plusDays)
                .toList();
        for (BusinessDays.Roll roll : BusinessDays.Roll.values()) {
            for (String rule :
                    List.of("FREQ=DAILY", "FREQ=HOURLY;INTERVAL=7", "FREQ=WEEKLY;BYDAY=SA,SU,WE;BYHOUR=0,9")) {
                Recurrence recurrence = Recurrence.rule(rule, start, WallClock.in(ZoneId.of("America/New_York")))
                        .onBusinessDays(new BusinessDays(
                                roll, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.copyOf(holidays)));
                List<Occurrence> all = recurrence.between(Instant.MIN, Instant.parse("2026-12-01T00:00:00Z"));

                assertThat(all).hasSizeGreaterThan(30);
                for (int index = 1; index < all.size(); index++) {
                    assertThat(recurrence.after(all.get(index - 1).due()))
                            .as("%s %s", roll, rule)
                            .contains(all.get(index));
                }
            }
        }
    }
}
