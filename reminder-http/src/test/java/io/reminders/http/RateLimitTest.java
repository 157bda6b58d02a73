package io.reminders.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.http.spi.Authentication;
import io.reminders.http.spi.Caller;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import java.io.InputStream;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
    void a_bulk_is_answered_as_one_and_counts_as_many() {
        String bulk = "{\"reminders\": [" + String.join(",", Collections.nCopies(5, Bench.DENTIST)) + "]}";
        try (Bench bench = new Bench(builder -> builder.requestsPerMinute(3))) {
            assertThat(bench.post("/reminders/bulk", bulk).status()).isEqualTo(200);
            assertThat(bench.get("/reminders").status()).isEqualTo(429);
            bench.clock.advance(Duration.ofMinutes(1));
            assertThat(bench.get("/reminders").status()).isEqualTo(200);
        }
    }

    @Test
    void however_many_strangers_there_are_known_callers_have_their_own_counts() {
        ManualClock clock = ManualClock.at("2026-03-07T12:00:00Z");
        RateLimit strangers = new RateLimit(1, clock);
        for (int number = 0; number <= 10_000; number++) {
            strangers.count(number);
        }
        Guard guard = new Guard(
                ReminderTestKit.with(clock).reminders(),
                shown -> shown.authorization().isEmpty()
                        ? new Authentication.Refused("no token")
                        : new Authentication.Granted(Caller.user("acme", shown.authorization())),
                new RateLimit(1, clock),
                strangers);

        assertThatThrownBy(() -> guard.admit(by(""))).hasMessage("too-many");
        assertThatCode(() -> guard.admit(by("ana"))).doesNotThrowAnyException();
        assertThatCode(() -> guard.admit(by("ben"))).doesNotThrowAnyException();
    }

    private static Call by(String name) {
        Map<String, List<String>> headers = name.isEmpty() ? Map.of() : Map.of("authorization", List.of(name));
        return new Call(Map.of(), Map.of(), headers, "192.0.2.1", InputStream.nullInputStream());
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
