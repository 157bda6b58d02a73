package io.reminders.examples.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.reminders.refusal.RefusedValueException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/** Any texts as the settings of the command line, as a .env file has them. */
class SettingsFuzzTest {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Path NOWHERE = Path.of("target", "no-such-directory");

    @FuzzTest
    void they_are_read_or_refused(byte[] input) {
        Map<String, String> environment =
                new HashMap<>(EnvFile.parse(new String(input, UTF_8).lines().toList(), new ArrayList<>()::add));
        assertTimeout(LONGEST, () -> {
            try {
                Settings read = Settings.read(environment, NOWHERE);
                assertThat(read.tries()).isBetween(1, 20);
            } catch (RefusedValueException refused) {
                assertThat(refused.refusals()).isNotEmpty();
            }
        });
    }
}
