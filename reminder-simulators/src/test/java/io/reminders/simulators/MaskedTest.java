package io.reminders.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskedTest {

    @Test
    void a_number_shows_its_first_and_last_three_characters() {
        assertThat(Masked.number("+40721234567")).isEqualTo("+40*****567");
    }

    @Test
    void a_short_number_shows_nothing() {
        assertThat(Masked.number("+407212")).isEqualTo("*****");
    }

    @Test
    void a_text_shows_its_length() {
        assertThat(Masked.text("dentist at nine")).isEqualTo("15 characters");
    }
}
