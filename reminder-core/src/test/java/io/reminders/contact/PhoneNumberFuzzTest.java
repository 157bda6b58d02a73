package io.reminders.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.reminders.refusal.Fuzzed;

/** Any text as a phone number. */
class PhoneNumberFuzzTest {

    @FuzzTest
    void it_is_read_or_refused(byte[] input) {
        Fuzzed.isReadOrRefused(input, text -> {
            PhoneNumber read = PhoneNumber.parse(text, Region.of("RO"));
            assertThat(PhoneNumber.ofE164(read.e164())).isEqualTo(read);
            assertThat(PhoneNumber.parse(read.e164(), Region.INTERNATIONAL)).isEqualTo(read);
            assertThat(read.masked()).doesNotContain(read.e164());
            assertThat(read.candidateZones()).isNotNull();
        });
    }
}
