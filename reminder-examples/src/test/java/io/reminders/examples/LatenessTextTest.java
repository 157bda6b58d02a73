package io.reminders.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.calendar.Lateness;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LatenessTextTest {

    @Test
    void a_lateness_is_a_span_or_skips_or_collapses() {
        assertThat(LatenessText.parse(" 2h ")).isEqualTo(Lateness.within(Duration.ofHours(2)));
        assertThat(LatenessText.parse("skip")).isEqualTo(Lateness.skip());
        assertThat(LatenessText.parse("collapse:1d12h")).isEqualTo(Lateness.collapse(Duration.ofHours(36)));
    }

    @Test
    void it_is_said_in_words() {
        assertThat(LatenessText.write(Lateness.untilTheEvent()))
                .isEqualTo("until the event; of several that were missed, the last");
        assertThat(LatenessText.write(Lateness.defaults())).isEqualTo("up to 1 h");
    }
}
