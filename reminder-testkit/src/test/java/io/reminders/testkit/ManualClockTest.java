package io.reminders.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class ManualClockTest {
    private static final Instant NOON = Instant.parse("2026-03-07T12:00:00Z");

    private final ManualClock clock = ManualClock.at("2026-03-07T12:00:00Z");

    @Test
    void it_stands_still() {
        assertThat(clock.instant()).isEqualTo(NOON).isEqualTo(clock.instant());
        assertThat(clock.ticks()).isZero();
    }

    @Test
    void time_that_passes_moves_both_hands() {
        clock.advance(Duration.ofMillis(1_500));

        assertThat(clock.instant()).isEqualTo(NOON.plusMillis(1_500));
        assertThat(clock.ticks()).isEqualTo(1_500_000_000L);
    }

    @Test
    void setting_the_wall_clock_lets_no_time_pass() {
        clock.set(NOON.minusSeconds(60));

        assertThat(clock.instant()).isEqualTo(NOON.minusSeconds(60));
        assertThat(clock.ticks()).isZero();
    }

    @Test
    void time_does_not_run_backwards() {
        assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("passed: expected 0s or more but was PT-1S");

        assertThat(clock.instant()).isEqualTo(NOON);
    }

    @Test
    void threads_that_advance_it_together_lose_nothing() throws Exception {
        Callable<Boolean> advance = () -> {
            for (int count = 0; count < 1_000; count++) {
                clock.advance(Duration.ofNanos(1));
            }
            return true;
        };

        Race.between(Collections.nCopies(8, advance));

        assertThat(clock.ticks()).isEqualTo(8_000);
        assertThat(clock.instant()).isEqualTo(NOON.plusNanos(8_000));
    }
}
