package io.reminders.jdbi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.reminders.reminder.Definition;
import java.time.Duration;

/** Any text as what the column definition holds: a row may have been written by another version, or by hand. */
class StoredDefinitionFuzzTest {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    @FuzzTest
    void it_is_read_or_unreadable(byte[] input) {
        String text = new String(input, UTF_8);
        assertTimeout(LONGEST, () -> {
            try {
                Definition read = StoredDefinition.read(text).definition("Dentist", "At nine.");
                assertThat(read.timetable()).isNotNull();
            } catch (UnreadableRowException unreadable) {
                assertThat(unreadable.getMessage()).startsWith("definition: expected ");
            }
        });
    }
}
