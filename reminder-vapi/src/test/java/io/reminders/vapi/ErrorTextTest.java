package io.reminders.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "customer.+4930901820 must be valid",
                "customer.property +4930901820 should not exist",
                "property Ada should not exist",
                "Ada must be called",
                "4930901820 should be called",
                "Cannot call +4930901820, Ada's dentist",
                "each value in Ada must be a string",
                "customer.number 4930901820 should be something else"
            })
    void nothing_of_a_person_survives(String message) {
        ErrorText text = ErrorText.of(message);

        assertThat(text.properties()).doesNotContainPattern("\\d").doesNotContain("Ada");
    }

    @Test
    void positions_in_lists_are_left_out() {
        assertThat(ErrorText.of("assistant.model.messages.0.content should not be empty")
                        .properties())
                .isEqualTo("assistant.model.messages");
    }

    @Test
    void three_properties_are_shown_each_once() {
        ErrorText text = ErrorText.in(ByteString.encodeUtf8("{\"message\":[\"name must be x\",\"name should be y\","
                + "\"assistant.voice must be z\",\"server must be a\",\"model must be b\"]}"));

        assertThat(text.properties()).isEqualTo("name assistant.voice server");
    }

    @Test
    @Timeout(10)
    void a_text_of_a_mebibyte_is_not_read_to_its_end() {
        ErrorText text = ErrorText.of("daily ".repeat(1 << 17));

        assertThat(text.mentions(VapiAssumptions.DAILY_LIMIT)).isFalse();
        assertThat(text.properties()).isEmpty();
    }
}
