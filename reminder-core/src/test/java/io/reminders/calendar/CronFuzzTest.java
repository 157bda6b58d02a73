package io.reminders.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.reminders.refusal.RefusedValueException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Any text as a cron expression. */
class CronFuzzTest {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final LocalDateTime START = LocalDateTime.parse("2026-01-31T10:00");
    private static final WallClock CLOCK = WallClock.in(ZoneId.of("Europe/Bucharest"));

    @FuzzTest
    void it_is_read_or_refused(byte[] input) {
        String text = new String(input, UTF_8);
        assertTimeout(LONGEST, () -> {
            try {
                Recurrence read = Recurrence.cron(text, START, CLOCK);
                assertThat(Recurrence.parse(read.text())).isEqualTo(read);
                assertThat(read.first()).isPresent();
            } catch (RefusedValueException refused) {
                assertThat(refused.refusals()).isNotEmpty();
            }
        });
    }
}
