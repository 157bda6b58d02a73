package io.reminders.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.refusal.RefusedValueException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
    private static final RetryPolicy DEFAULTS = RetryPolicy.defaults();

    @Test
    void the_defaults_wait_60_to_120_s_then_120_to_240_s() {
        assertThat(DEFAULTS.waitAfter(1, 0)).isEqualTo(Duration.ofSeconds(60));
        assertThat(DEFAULTS.waitAfter(1, 0.5)).isEqualTo(Duration.ofSeconds(90));
        assertThat(DEFAULTS.waitAfter(2, 0)).isEqualTo(Duration.ofMinutes(2));
        assertThat(DEFAULTS.waitAfter(2, 0.999_999)).isBetween(Duration.ofSeconds(239), Duration.ofSeconds(240));
    }

    @Test
    void the_defaults_allow_three_tries() {
        assertThat(DEFAULTS.allowsAfter(1)).isTrue();
        assertThat(DEFAULTS.allowsAfter(2)).isTrue();
        assertThat(DEFAULTS.allowsAfter(3)).isFalse();
    }

    @Test
    void a_wait_is_capped_at_an_hour_before_its_random_part() {
        RetryPolicy steep = new RetryPolicy(20, Duration.ofMinutes(10), 10);

        assertThat(steep.waitAfter(2, 0)).isEqualTo(Duration.ofHours(1));
        assertThat(steep.waitAfter(19, 0)).isEqualTo(Duration.ofHours(1));
        assertThat(steep.waitAfter(19, 0.5)).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void a_factor_of_one_keeps_the_wait() {
        RetryPolicy even = new RetryPolicy(5, Duration.ofSeconds(7), 1);

        assertThat(even.waitAfter(4, 0)).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void what_is_out_of_range_is_refused() {
        assertThatThrownBy(() -> DEFAULTS.withTries(0)).hasMessage("tries: expected 1 to 20 but was 0");
        assertThatThrownBy(() -> DEFAULTS.withTries(21)).hasMessage("tries: expected 1 to 20 but was 21");
        assertThatThrownBy(() -> DEFAULTS.withFirst(Duration.ZERO))
                .hasMessage("first: expected 1ms to 1h but was PT0S");
        assertThatThrownBy(() -> DEFAULTS.withFirst(Duration.ofMinutes(61)))
                .hasMessage("first: expected 1ms to 1h but was PT1H1M");
        assertThatThrownBy(() -> new RetryPolicy(3, Duration.ofSeconds(1), 11))
                .hasMessage("factor: expected 1 to 10 but was 11");
    }

    @Test
    void a_wait_beyond_all_measure_is_refused_like_any_other() {
        for (Duration absurd : List.of(Duration.ofSeconds(Long.MAX_VALUE), Duration.ofSeconds(Long.MIN_VALUE))) {
            assertThatThrownBy(() -> DEFAULTS.withFirst(absurd)).isInstanceOf(RefusedValueException.class);
        }
    }
}
