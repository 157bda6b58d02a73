package io.reminders.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    @ParameterizedTest
    @CsvSource({
        "0,PT0S",
        "7,PT7S",
        "3600,PT1H",
        "3601,PT1H",
        "99999999999999999999,PT1H",
        "' 5 ',PT5S",
        "000000005,PT5S"
    })
    void seconds_are_capped_at_an_hour(String text, Duration wait) {
        assertThat(in("Retry-After", text)).contains(wait);
    }

    @Test
    void a_date_is_judged_by_the_server_s_own_clock() {
        assertThat(in("Retry-After", "Thu, 01 Jan 1998 00:01:00 GMT", "Date", "Thu, 01 Jan 1998 00:00:30 GMT"))
                .contains(Duration.ofSeconds(30));
    }

    @Test
    void a_date_without_a_server_s_clock_is_judged_by_ours() {
        assertThat(in("Retry-After", "Thu, 26 Mar 2026 15:47:00 GMT")).contains(Duration.ofSeconds(20));
    }

    @Test
    void a_date_that_has_passed_asks_for_no_wait() {
        assertThat(in("Retry-After", "Thu, 26 Mar 2026 15:00:00 GMT")).contains(Duration.ZERO);
    }

    @Test
    void a_date_far_away_is_capped() {
        assertThat(in("Retry-After", "Thu, 26 Mar 2099 15:00:00 GMT")).contains(Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1.5", "0x10", "٣"})
    void what_cannot_be_read_asks_for_nothing(String text) {
        assertThat(RetryAfter.in(
                        new Headers.Builder()
                                .addUnsafeNonAscii("Retry-After", text)
                                .build(),
                        () -> Samples.NOW))
                .isEmpty();
    }

    @Test
    void no_header_asks_for_nothing() {
        assertThat(in()).isEmpty();
    }

    private static Optional<Duration> in(String... headers) {
        return RetryAfter.in(Headers.of(headers), () -> Samples.NOW);
    }
}
