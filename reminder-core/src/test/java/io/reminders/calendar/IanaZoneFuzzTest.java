package io.reminders.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.reminders.refusal.Fuzzed;
import java.time.ZoneId;

/** Any text as the name of a zone. */
class IanaZoneFuzzTest {

    @FuzzTest
    void it_is_read_or_refused(byte[] input) {
        Fuzzed.isReadOrRefused(input, text -> {
            ZoneId read = IanaZone.parse(text);
            assertThat(IanaZone.parse(read.getId())).isEqualTo(read);
        });
    }
}
