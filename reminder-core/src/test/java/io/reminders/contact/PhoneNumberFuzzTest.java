package io.reminders.contact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.reminders.refusal.RefusedValueException;
import java.time.Duration;

/** Any text as a phone number. */
class PhoneNumberFuzzTest {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    @FuzzTest
    void it_is_read_or_refused(byte[] input) {
        String text = new String(input, UTF_8);
        assertTimeout(LONGEST, () -> {
            try {
                PhoneNumber read = PhoneNumber.parse(text, Region.of("RO"));
                assertThat(PhoneNumber.ofE164(read.e164())).isEqualTo(read);
                assertThat(PhoneNumber.parse(read.e164(), Region.INTERNATIONAL)).isEqualTo(read);
                assertThat(read.masked()).doesNotContain(read.e164());
                assertThat(read.candidateZones()).isNotNull();
            } catch (RefusedValueException refused) {
                assertThat(refused.refusals()).isNotEmpty();
            }
        });
    }
}
