package io.reminders.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.reminders.refusal.RefusedValueException;
import java.time.Duration;
import java.time.ZoneId;

/** Any text as the name of a zone. */
class IanaZoneFuzzTest {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    @FuzzTest
    void it_is_read_or_refused(byte[] input) {
        String text = new String(input, UTF_8);
        assertTimeout(LONGEST, () -> {
            try {
                ZoneId read = IanaZone.parse(text);
                assertThat(IanaZone.parse(read.getId())).isEqualTo(read);
            } catch (RefusedValueException refused) {
                assertThat(refused.refusals()).isNotEmpty();
            }
        });
    }
}
