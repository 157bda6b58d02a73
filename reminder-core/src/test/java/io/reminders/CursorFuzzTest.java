package io.reminders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.reminders.refusal.RefusedValueException;
import io.reminders.reminder.ReminderFilter;
import io.reminders.reminder.TenantId;
import java.time.Duration;

/** Any text as a cursor that came back. */
class CursorFuzzTest {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    @FuzzTest
    void it_is_read_or_refused(byte[] input) {
        String text = new String(input, UTF_8);
        assertTimeout(LONGEST, () -> {
            try {
                Cursor read = new Cursor(text);
                assertThat(read.text()).isEqualTo(text);
                read.before(TenantId.NONE, ReminderFilter.everything());
            } catch (RefusedValueException refused) {
                assertThat(refused.refusals()).isNotEmpty();
            }
        });
        assertTimeout(LONGEST, () -> {
            try {
                new Cursor(text).after(TenantId.NONE, ReminderFilter.everything());
            } catch (RefusedValueException refused) {
                assertThat(refused.refusals()).isNotEmpty();
            }
        });
    }
}
