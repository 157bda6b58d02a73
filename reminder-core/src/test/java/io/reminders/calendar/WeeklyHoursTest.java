package io.reminders.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.refusal.RefusedValueException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeeklyHoursTest {
    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final LocalTime NINE_PM = LocalTime.of(21, 0);
    private static final LocalTime TEN_PM = LocalTime.of(22, 0);
    private static final LocalTime SIX = LocalTime.of(6, 0);
    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(MONDAY, FRIDAY);

    @Test
    void hours_are_said_as_a_person_would_say_them() {
        assertThat(WeeklyHours.daily(EIGHT, NINE_PM)).hasToString("MON-SUN 08:00-21:00");
        assertThat(WeeklyHours.on(WORKDAYS, EIGHT, NINE_PM)
                        .and(WeeklyHours.on(Set.of(SATURDAY), LocalTime.of(9, 0), LocalTime.NOON)))
                .hasToString("MON-FRI 08:00-21:00, SAT 09:00-12:00");
        assertThat(WeeklyHours.on(Set.of(MONDAY, WEDNESDAY), EIGHT, NINE_PM))
                .hasToString("MON 08:00-21:00, WED 08:00-21:00");
        assertThat(WeeklyHours.ALWAYS).hasToString("MON-SUN 00:00-24:00");
        assertThat(WeeklyHours.wholeDays(Set.of(SATURDAY, SUNDAY))).hasToString("SAT-SUN 00:00-24:00");
    }

    @Test
    void a_range_over_midnight_belongs_to_the_day_on_which_it_begins() {
        WeeklyHours fridayNight = WeeklyHours.on(Set.of(FRIDAY), TEN_PM, SIX);

        assertThat(fridayNight).hasToString("FRI 22:00-06:00");
        assertThat(fridayNight.isOpen(4 * 1440 + 22 * 60)).isTrue();
        assertThat(fridayNight.isOpen(5 * 1440 + 6 * 60 - 1)).isTrue();
        assertThat(fridayNight.isOpen(5 * 1440 + 6 * 60)).isFalse();
        assertThat(WeeklyHours.on(Set.of(SUNDAY), TEN_PM, SIX)).hasToString("SUN 22:00-06:00");
        assertThat(WeeklyHours.daily(TEN_PM, SIX)).hasToString("MON-SUN 22:00-06:00");
    }

    @Test
    void midnight_as_an_end_is_the_end_of_the_day() {
        assertThat(WeeklyHours.on(Set.of(SUNDAY), EIGHT, LocalTime.MIDNIGHT)).hasToString("SUN 08:00-24:00");
        assertThat(WeeklyHours.on(Set.of(SUNDAY), LocalTime.MIDNIGHT, EIGHT)).hasToString("SUN 00:00-08:00");
    }

    @Test
    void quiet_hours_are_what_is_closed() {
        WeeklyHours quiet = WeeklyHours.closedDaily(TEN_PM, LocalTime.of(7, 0));

        assertThat(quiet).hasToString("MON-SUN 07:00-22:00");
        assertThat(WeeklyHours.closedDaily(LocalTime.of(13, 0), LocalTime.of(14, 0)))
                .hasToString("MON-SUN 14:00-13:00");
        assertThat(quiet.except(WeeklyHours.wholeDays(Set.of(SUNDAY)))).hasToString("MON-SAT 07:00-22:00");
    }

    @Test
    void the_same_minutes_are_equal_however_they_were_said() {
        WeeklyHours inTwoParts =
                WeeklyHours.daily(EIGHT, LocalTime.NOON).and(WeeklyHours.daily(LocalTime.NOON, NINE_PM));
        WeeklyHours overlapping = WeeklyHours.parse("mon-sun 08:00-15:00,FRI-THU 10:00-21:00");

        assertThat(inTwoParts).isEqualTo(WeeklyHours.daily(EIGHT, NINE_PM)).isEqualTo(overlapping);
        assertThat(inTwoParts).hasSameHashCodeAs(overlapping).isNotEqualTo(WeeklyHours.ALWAYS);
        assertThat(WeeklyHours.daily(EIGHT, NINE_PM).and(WeeklyHours.daily(NINE_PM, EIGHT)))
                .isEqualTo(WeeklyHours.ALWAYS);
    }

    @Test
    void what_is_longer_than_a_day_is_written_day_by_day() {
        assertThat(WeeklyHours.parse("FRI 22:00-24:00, SAT 00:00-24:00, SUN 00:00-06:00"))
                .hasToString("FRI 22:00-24:00, SAT 00:00-24:00, SUN 00:00-06:00");
        assertThat(WeeklyHours.ALWAYS.except(WeeklyHours.parse("WED 12:00-12:01")))
                .hasToString("MON-TUE 00:00-24:00, WED 00:00-12:00, WED 12:01-24:00, THU-SUN 00:00-24:00");
    }

    @Test
    void any_hours_can_be_read_back() {
        for (long seed = 1; seed <= 2_000; seed++) {
            WeeklyHours hours = random(new Random(seed));

            assertThat(WeeklyHours.parse(hours.text())).as("seed %s", seed).isEqualTo(hours);
        }
    }

    private static WeeklyHours random(Random random) {
        WeeklyHours hours = WeeklyHours.ALWAYS;
        for (int part = random.nextInt(4); part >= 0; part--) {
            int from = random.nextInt(1440);
            LocalTime begin = LocalTime.ofSecondOfDay(from * 60L);
            LocalTime end = begin.plusMinutes(1L + random.nextInt(1439));
            Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)), DayOfWeek.SUNDAY.plus(part));
            WeeklyHours some = WeeklyHours.on(days, begin, end);
            hours = switch (random.nextInt(3)) {
                case 0 -> some;
                case 1 -> hours.and(some);
                default -> WeeklyHours.ALWAYS.except(some).except(firstMinute());
            };
        }
        return hours;
    }

    private static WeeklyHours firstMinute() {
        return WeeklyHours.parse("MON 00:00-00:01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MON",
                "08:00-21:00",
                "MON 8:00-21:00",
                "MON 08:00-24:01",
                "MON 24:00-08:00",
                "MON 08:60-09:00",
                "MONDAY 08:00-21:00",
                "MON 08:00-21:00,",
                "MON 08:00-21:00; TUE 08:00-21:00",
                "MON-XXX 08:00-21:00"
            })
    void what_is_no_hours_is_refused(String text) {
        assertThatThrownBy(() -> WeeklyHours.parse(text))
                .isInstanceOf(RefusedValueException.class)
                .hasMessageStartingWith("hours: expected hours such as MON-FRI 08:00-21:00, SAT 09:00-12:00 but was ");
    }

    @Test
    void hours_that_are_never_open_are_refused() {
        assertThatThrownBy(() -> WeeklyHours.ALWAYS.except(WeeklyHours.ALWAYS))
                .hasMessage("hours: expected at least one open minute a week but was none");
        assertThatThrownBy(() -> WeeklyHours.on(Set.of(), EIGHT, NINE_PM))
                .hasMessage("hours: expected at least one open minute a week but was none");
    }

    @Test
    void a_range_without_length_is_refused_and_so_are_parts_of_minutes() {
        assertThatThrownBy(() -> WeeklyHours.daily(EIGHT, EIGHT))
                .hasMessage("hours: expected an end other than the beginning but was 08:00 twice");
        assertThatThrownBy(() -> WeeklyHours.parse("MON 08:00-08:00"))
                .hasMessage("hours: expected an end other than the beginning but was 08:00 twice");
        assertThatThrownBy(() -> WeeklyHours.daily(LocalTime.of(8, 0, 30), NINE_PM))
                .hasMessage("hours: expected whole minutes but was 08:00:30");
    }

    @Test
    void hours_that_no_short_text_can_state_are_refused() {
        WeeklyHours hours = WeeklyHours.parse("MON 00:00-00:01");
        for (int minute = 2; minute < 120; minute += 2) {
            LocalTime from = LocalTime.of(minute / 60, minute % 60);
            WeeklyHours more = hours;
            WeeklyHours next = WeeklyHours.on(Set.of(MONDAY), from, from.plusMinutes(1));
            if (more.text().length() > 980) {
                assertThatThrownBy(() -> more.and(next))
                        .hasMessage("hours: expected hours that 1000 characters can state but was 1001 characters");
                return;
            }
            hours = more.and(next);
        }
        throw new AssertionError("nothing was refused");
    }
}
