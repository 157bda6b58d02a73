package io.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.reminders.refusal.Fuzzed;
import io.reminders.reminder.ReminderFilter;
import io.reminders.reminder.TenantId;

/** Any text as a cursor that came back. */
class CursorFuzzTest {

    @FuzzTest
    void it_is_read_or_refused(byte[] input) {
        Fuzzed.isReadOrRefused(input, text -> {
            Cursor read = new Cursor(text);
            assertThat(read.text()).isEqualTo(text);
            read.before(TenantId.NONE, ReminderFilter.everything());
        });
        Fuzzed.isReadOrRefused(input, text -> {
            new Cursor(text).after(TenantId.NONE, ReminderFilter.everything());
        });
    }
}
