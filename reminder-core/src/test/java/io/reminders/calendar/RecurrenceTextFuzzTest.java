package io.reminders.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.reminders.refusal.Fuzzed;

/** Any text as a recurrence that was stored. */
class RecurrenceTextFuzzTest {

    @FuzzTest
    void it_is_read_or_refused(byte[] input) {
        Fuzzed.isReadOrRefused(input, text -> {
            Recurrence read = Recurrence.parse(text);
            assertThat(Recurrence.parse(read.text())).isEqualTo(read);
        });
    }
}
