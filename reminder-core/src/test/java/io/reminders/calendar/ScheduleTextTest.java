package io.reminders.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTextTest {
    private static final ZoneId BUCHAREST = ZoneId.of("Europe/Bucharest");

    @ParameterizedTest
    @CsvSource({
        "2026-03-07T09:00,                  2026-03-07T09:00:00",
        "2026-03-07 09:00,                  2026-03-07T09:00:00",
        "'  2026-03-07   09:00:30  ',       2026-03-07T09:00:30",
        "2026-03-07T09:00:30.5,             2026-03-07T09:00:30.5",
        "2026-03-07T09:00:30.123456,        2026-03-07T09:00:30.123456",
        "2026-03-07T09:00:30.123456789,     2026-03-07T09:00:30.123456",
        "2024-02-29T00:00,                  2024-02-29T00:00:00",
    })
    void a_time_without_an_offset_is_a_wall_clock_time_in_the_zone(String text, LocalDateTime time) {
        assertThat(ScheduleText.parse(text, BUCHAREST)).isEqualTo(Schedule.at(time, BUCHAREST));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-07T09:00Z,                 2026-03-07T09:00:00Z",
        "2026-03-07T09:00:00Z,              2026-03-07T09:00:00Z",
        "2026-03-07 09:00:00+02:00,         2026-03-07T07:00:00Z",
        "2026-03-07T09:00:00.123-05:00,     2026-03-07T14:00:00.123Z",
        "2026-03-07T09:00:00.123456789Z,    2026-03-07T09:00:00.123456Z",
    })
    void a_time_with_an_offset_is_an_instant_whatever_the_zone(String text, Instant instant) {
        assertThat(ScheduleText.parse(text, BUCHAREST)).isEqualTo(Schedule.at(instant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow at nine",
                "2026-03-07",
                "09:00",
                "2026-03-07T9:00",
                "2026-3-7T09:00",
                "2026-02-29T09:00",
                "2026-03-07T24:00",
                "2026-03-07T09:60",
                "2026-03-07T09:00:60",
                "2026-03-07T09:00:00.",
                "2026-03-07T09:00.5",
                "2026-03-07T09:00:00.1234567890",
                "2026-03-07T09:00:00+2",
                "2026-03-07T09:00:00 Europe/Bucharest",
                "2026-03-07T09:00\u0000",
                "12026-03-07T09:00",
                "+12026-03-07T09:00",
                "07/03/2026 09:00",
                "+40721234567",
            })
    void everything_else_is_refused_without_being_repeated(String text) {
        assertThatThrownBy(() -> ScheduleText.parse(text, BUCHAREST))
                .hasMessage("scheduled_time: expected a date and time such as 2026-03-07T09:00"
                        + " or 2026-03-07T09:00:00Z but was " + text.length() + " characters");
    }
}
