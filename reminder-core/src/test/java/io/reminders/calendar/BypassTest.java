package io.reminders.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BypassTest {

    @Test
    void it_says_who_asked_and_why_without_blanks_at_the_ends() {
        Bypass bypass = new Bypass(" user-7 ", "\tburst pipe\n");

        assertThat(bypass.by()).isEqualTo("user-7");
        assertThat(bypass.why()).isEqualTo("burst pipe");
    }

    @Test
    void its_string_shows_neither_text() {
        assertThat(new Bypass("user-7", "burst pipe")).hasToString("Bypass");
    }

    @Test
    void an_empty_or_overlong_text_is_refused_without_being_repeated() {
        assertThat(new Bypass("u".repeat(200), "w".repeat(200)).by()).hasSize(200);
        assertThatThrownBy(() -> new Bypass(" ", "burst pipe"))
                .hasMessage("bypass_by: expected 1 to 200 characters but was 0 characters");
        assertThatThrownBy(() -> new Bypass("user-7", "w".repeat(201)))
                .hasMessage("bypass_why: expected 1 to 200 characters but was 201 characters");
        assertThatThrownBy(() -> new Bypass("user-7", "burst\0pipe"))
                .hasMessage("bypass_why: expected text without NUL but was a NUL at 5");
    }
}
