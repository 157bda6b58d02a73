package io.reminders.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.reminders.calendar.Lateness;
import io.reminders.calendar.Offset;
import io.reminders.calendar.WallClock;
import io.reminders.examples.terminal.Words;
import io.reminders.refusal.RefusedValueException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

/** Any text as what an option of the command line takes: a span, offsets, a lateness, a time. */
class OptionTextFuzzTest {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final WallClock CLOCK = WallClock.in(ZoneOffset.UTC);

    @FuzzTest
    void each_is_read_or_refused(byte[] input) {
        String text = new String(input, UTF_8);
        assertTimeout(LONGEST, () -> {
            refusedOr(text, span -> {
                Duration read = SpanText.parse("span", span);
                assertThat(read).isPositive();
                assertThat(Words.span(read)).isNotEmpty();
            });
            refusedOr(text, offsets -> {
                List<Offset> read = OffsetText.before(offsets);
                assertThat(OffsetText.after(offsets)).hasSameSizeAs(read);
            });
            refusedOr(text, lateness -> {
                Lateness read = LatenessText.parse(lateness);
                assertThat(LatenessText.write(read)).isNotEmpty();
            });
            refusedOr(text, time -> assertThat(TimeText.parse(time, CLOCK)).isNotNull());
            refusedOr(
                    text,
                    time -> assertThat(TimeText.local("from", time, CLOCK)).isNotNull());
        });
    }

    private static void refusedOr(String text, Consumer<String> reading) {
        try {
            reading.accept(text);
        } catch (RefusedValueException refused) {
            assertThat(refused.refusals()).isNotEmpty();
        }
    }
}
