package io.reminders.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.reminders.refusal.RefusedValueException;
import java.time.Duration;
import java.time.ZoneId;

/** Any text as a date and time. */
class ScheduleTextFuzzTest {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    @FuzzTest
    void it_is_read_or_refused(byte[] input) {
        String text = new String(input, UTF_8);
        assertTimeout(LONGEST, () -> {
            try {
                Schedule.Once read = ScheduleText.parse(text, ZoneId.of("Europe/Bucharest"));
                assertThat(ScheduleText.parse(text, ZoneId.of("Europe/Bucharest")))
                        .isEqualTo(read);
                assertThat(read.occurrence().number()).isOne();
            } catch (RefusedValueException refused) {
                assertThat(refused.refusals()).isNotEmpty();
            }
        });
    }
}
