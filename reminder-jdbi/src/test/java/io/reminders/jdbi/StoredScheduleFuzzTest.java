package io.reminders.jdbi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.reminders.calendar.Schedule;
import java.time.Duration;
import java.util.Optional;

/** Any text as a stored schedule: what can be read comes back as it was read. */
class StoredScheduleFuzzTest {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    @FuzzTest
    void what_is_read_is_written_the_same(byte[] input) {
        String text = new String(input, UTF_8);
        assertTimeout(LONGEST, () -> {
            Optional<Schedule> schedule =
                    StoredJson.read(text, StoredSchedule.class).flatMap(StoredScheduleFuzzTest::read);
            schedule.ifPresent(read -> {
                String written = StoredJson.write(StoredSchedule.of(read));
                assertThat(StoredJson.read(written, StoredSchedule.class).flatMap(StoredScheduleFuzzTest::read))
                        .contains(read);
            });
        });
    }

    /** Every caller turns what is thrown here into one exception for the row, so that any will do but an error. */
    private static Optional<Schedule> read(StoredSchedule stored) {
        try {
            return Optional.of(stored.schedule());
        } catch (RuntimeException refused) {
            return Optional.empty();
        }
    }
}
