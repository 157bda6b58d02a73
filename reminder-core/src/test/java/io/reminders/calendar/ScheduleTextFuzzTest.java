package io.reminders.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.reminders.refusal.Fuzzed;
import java.time.ZoneId;

/** Any text as a date and time. */
class ScheduleTextFuzzTest {

    @FuzzTest
    void it_is_read_or_refused(byte[] input) {
        Fuzzed.isReadOrRefused(input, text -> {
            Schedule.Once read = ScheduleText.parse(text, ZoneId.of("Europe/Bucharest"));
            assertThat(ScheduleText.parse(text, ZoneId.of("Europe/Bucharest"))).isEqualTo(read);
            assertThat(read.occurrence().number()).isOne();
        });
    }
}
