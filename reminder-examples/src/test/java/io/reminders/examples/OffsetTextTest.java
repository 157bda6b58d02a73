package io.reminders.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.calendar.Offset;
import java.time.Duration;
import java.time.Period;
import org.junit.jupiter.api.Test;

class OffsetTextTest {

    @Test
    void days_are_those_of_the_calendar_and_everything_else_is_time_that_passes() {
        assertThat(OffsetText.before("1d, 24h,10m"))
                .containsExactly(
                        Offset.before(Period.ofDays(1)),
                        Offset.before(Duration.ofHours(24)),
                        Offset.before(Duration.ofMinutes(10)));
        assertThat(OffsetText.after("90min")).containsExactly(Offset.after(Duration.ofMinutes(90)));
    }

    @Test
    void it_is_written_as_it_can_be_typed() {
        assertThat(OffsetText.write(Period.ofDays(2))).isEqualTo("2 d");
        assertThat(OffsetText.write(Duration.ofHours(36))).isEqualTo("36 h");
        assertThat(OffsetText.write(Duration.ofSeconds(5_430))).isEqualTo("1 h 30 min 30 s");
        assertThat(OffsetText.write(Duration.ZERO)).isEqualTo("0 s");
        assertThat(OffsetText.write(Period.ofMonths(1))).isEqualTo("P1M");
    }
}
