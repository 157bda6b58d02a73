package io.reminders.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MicrosTest {

    @Test
    void an_instant_comes_back_to_the_microsecond() {
        Instant instant = Instant.parse("2026-03-07T12:00:00.123456Z");

        assertThat(Micros.instant(Micros.of(instant))).isEqualTo(instant);
    }

    @Test
    void an_instant_before_1970_comes_back() {
        Instant instant = Instant.parse("1969-12-31T23:59:59.999999Z");

        assertThat(Micros.of(instant)).isEqualTo(-1);
        assertThat(Micros.instant(-1)).isEqualTo(instant);
    }

    @Test
    void what_is_smaller_than_a_microsecond_is_cut_off() {
        assertThat(Micros.of(Instant.ofEpochSecond(0, 1_999))).isEqualTo(1);
        assertThat(Micros.of(Duration.ofNanos(1_999))).isEqualTo(1);
    }
}
