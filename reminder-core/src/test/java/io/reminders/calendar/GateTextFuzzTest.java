package io.reminders.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.reminders.refusal.Fuzzed;

/** Any text as hours, and as windows in their zones. */
class GateTextFuzzTest {

    @FuzzTest
    void it_is_read_or_refused(byte[] input) {
        Fuzzed.isReadOrRefused(input, text -> {
            WeeklyHours read = WeeklyHours.parse(text);
            assertThat(WeeklyHours.parse(read.text())).isEqualTo(read);
        });
        Fuzzed.isReadOrRefused(input, text -> {
            Gate read = Gate.parse(text);
            assertThat(Gate.parse(read.text())).isEqualTo(read);
        });
    }
}
