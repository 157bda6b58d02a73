package io.reminders.vapi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.reminders.delivery.Placement;
import java.time.Duration;
import okhttp3.Headers;
import okio.ByteString;

/** Any answer to a call or to a question: a line with its status and Retry-After, and then a body. */
class AnswerFuzzTest {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Classification CLASSIFICATION = new Classification(() -> Samples.NOW);

    @FuzzTest
    void it_becomes_a_placement(byte[] input) {
        String text = new String(input, ISO_8859_1);
        int end = Math.max(text.indexOf('\n'), 0);
        ByteString body = ByteString.of(input, end, input.length - end);
        assertTimeout(LONGEST, () -> {
            Placement placement =
                    CLASSIFICATION.of(new Exchange.Answered(status(text), headers(text.substring(0, end)), body));
            assertThat(placement).isNotNull();
            Json.readArray(body, CallRecord::of).ifPresent(calls -> {
                CallPage page = new CallPage(calls);
                assertThat(page.callWith(Samples.KEY)).isNotNull();
            });
        });
    }

    private static int status(String text) {
        return text.isEmpty() ? 200 : 100 + 2 * text.charAt(0);
    }

    private static Headers headers(String line) {
        String visible = line.replaceAll("[^\\x20-\\x7e]", "");
        return Headers.of("Retry-After", visible.substring(Math.min(1, visible.length())));
    }
}
