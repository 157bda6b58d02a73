package io.reminders.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.reminders.refusal.Fuzzed;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Any text as a cron expression. */
class CronFuzzTest {
    private static final LocalDateTime START = LocalDateTime.parse("2026-01-31T10:00");
    private static final WallClock CLOCK = WallClock.in(ZoneId.of("Europe/Bucharest"));

    @FuzzTest
    void it_is_read_or_refused(byte[] input) {
        Fuzzed.isReadOrRefused(input, text -> {
            Recurrence read = Recurrence.cron(text, START, CLOCK);
            assertThat(Recurrence.parse(read.text())).isEqualTo(read);
            assertThat(read.first()).isPresent();
        });
    }
}
