package io.reminders.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AnswerTest {

    private final Answer answer = Reply.json(429, "{\"to\":\"+40721234567\"}");

    @Test
    void a_json_answer_has_its_content_type() {
        assertThat(answer.headers()).containsExactly(entry("Content-Type", "application/json; charset=utf-8"));
    }

    @Test
    void a_pause_is_told_in_seconds_or_as_a_date() {
        assertThat(answer.withRetryAfter(Duration.ofSeconds(90)).headers()).contains(entry("Retry-After", "90"));
        assertThat(answer.withRetryAfter(Instant.parse("2026-08-02T09:00:00Z")).headers())
                .contains(entry("Retry-After", "Sun, 02 Aug 2026 09:00:00 GMT"));
    }

    @Test
    void a_status_that_ends_no_exchange_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reply.json(100, ""))
                .withMessage("status: expected 200 to 599 but was 100");
    }

    @Test
    void no_reply_shows_its_text() {
        assertThat(answer).hasToString("429 (21 characters)");
        assertThat(answer.late(Duration.ofSeconds(5))).hasToString("after PT5S");
        assertThat(answer.dripping(Duration.ofSeconds(1))).hasToString("429 (21 characters), a byte each PT1S");
        assertThat(answer.paddedTo(1000)).hasToString("429 (21 characters), padded to 1000 bytes");
        assertThat(Reply.reset()).hasToString("reset");
        assertThat(Reply.silence()).hasToString("silence");
    }
}
