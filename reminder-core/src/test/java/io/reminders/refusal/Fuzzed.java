package io.reminders.refusal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.function.Consumer;

/** What every parser is held to, whatever it is given. */
public final class Fuzzed {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private Fuzzed() {}

    /** The input, as text, is read in time or refused as documented. */
    public static void isReadOrRefused(byte[] input, Consumer<String> parser) {
        String text = new String(input, UTF_8);
        assertTimeout(LONGEST, () -> {
            try {
                parser.accept(text);
            } catch (RefusedValueException refused) {
                assertThat(refused.refusals()).isNotEmpty();
            }
        });
    }
}
