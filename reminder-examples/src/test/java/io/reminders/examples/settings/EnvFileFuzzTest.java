package io.reminders.examples.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.reminders.refusal.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Any text as a .env file. */
class EnvFileFuzzTest {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    @FuzzTest
    void each_line_is_read_or_refused(byte[] input) {
        List<String> lines = new String(input, UTF_8).lines().toList();
        List<Refusal> refusals = new ArrayList<>();
        assertTimeout(LONGEST, () -> {
            Map<String, String> values = EnvFile.parse(lines, refusals::add);
            assertThat(values.size() + refusals.size()).isLessThanOrEqualTo(lines.size());
            assertThat(values).doesNotContainKey("");
        });
    }
}
