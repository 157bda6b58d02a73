package io.reminders.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.refusal.RefusedValueException;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTextTest {

    @ParameterizedTest
    @CsvSource({
        "30s, PT30S",
        "10min, PT10M",
        "10m, PT10M",
        "2h, PT2H",
        "1d12h, PT36H",
        "1 h 30 min, PT1H30M",
        "90 s, PT90S"
    })
    void a_span_is_written_in_units(String text, Duration span) {
        assertThat(SpanText.parse("in", text)).isEqualTo(span);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "-30s", "0s", "s", "30x", "5s 1h", "PT30S"})
    void anything_else_is_refused(String text) {
        String shape = text.length() == 1 ? "1 character" : text.length() + " characters";
        assertThatThrownBy(() -> SpanText.parse("in", text))
                .isInstanceOf(RefusedValueException.class)
                .hasMessage("in: expected a span such as 90s, 10min, 2h or 1d12h but was " + shape);
    }
}
