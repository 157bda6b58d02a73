package io.reminders.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.testkit.ManualClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How often one caller is answered. */
class RateLimitTest {

    @Test
    void whoever_asks_too_often_waits_for_the_next_minute_and_nobody_else_does() {
        try (Bench bench = new Bench(builder -> builder.requestsPerMinute(2))) {
            bench.get("/reminders");
            bench.clock.advance(Duration.ofMillis(12_500));
            bench.get("/reminders");

            Bench.Reply refused = bench.get("/reminders");

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("Retry-After")).isEqualTo("48");
            assertThat(bench.get("/reminders", "Authorization", Bench.bearer(bench.token("acme", "ben")))
                            .status())
                    .isEqualTo(200);
            assertThat(bench.get("/health").status()).isEqualTo(200);
            bench.clock.advance(Duration.ofSeconds(48));
            assertThat(bench.get("/reminders").status()).isEqualTo(200);
        }
    }

    @Test
    void tokens_cannot_be_tried_out_without_end() {
        try (Bench bench = new Bench(builder -> builder.requestsPerMinute(2))) {
            for (int number = 0; number < 2; number++) {
                assertThat(bench.get("/reminders", "Authorization", "Bearer x").status())
                        .isEqualTo(401);
            }
            assertThat(bench.get("/reminders", "Authorization", "Bearer x").status())
                    .isEqualTo(429);
            assertThat(bench.get("/reminders").status()).isEqualTo(200);
        }
    }

    @Test
    void a_clock_that_is_set_back_locks_nobody_out() {
        ManualClock clock = ManualClock.at("2026-03-07T12:00:00Z");
        RateLimit limit = new RateLimit(1, clock);
        limit.count("ana");
        clock.set(clock.instant().minusSeconds(3_600));

        assertThatCode(() -> limit.count("ana")).doesNotThrowAnyException();
    }

    @Test
    void beyond_ten_thousand_callers_all_share_one_count() {
        RateLimit limit = new RateLimit(1, ManualClock.at("2026-03-07T12:00:00Z"));
        for (int number = 0; number < 10_000; number++) {
            limit.count(number);
        }
        limit.count("one more");

        assertThatThrownBy(() -> limit.count("another")).isInstanceOf(ProblemException.class);
    }
}
