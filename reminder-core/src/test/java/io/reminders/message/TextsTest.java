package io.reminders.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Titles and messages: what they keep, what they refuse, and that they do not show their text. */
class TextsTest {

    @Test
    void a_title_loses_the_blanks_at_its_ends_and_keeps_those_within() {
        assertThat(Title.of(" \t Team  sync \n").text()).isEqualTo("Team  sync");
    }

    @Test
    void a_title_is_measured_without_the_blanks_at_its_ends() {
        assertThat(Title.of(" " + "t".repeat(128) + " ").text()).hasSize(128);
        assertThatThrownBy(() -> Title.of("t".repeat(129)))
                .hasMessage("title: expected 1 to 128 characters but was 129 characters");
        assertThatThrownBy(() -> Title.of("  ")).hasMessage("title: expected 1 to 128 characters but was 0 characters");
    }

    @Test
    void a_message_is_kept_exactly() {
        assertThat(Message.of("  Hi!\n").text()).isEqualTo("  Hi!\n");
    }

    @Test
    void a_message_has_something_to_say_and_no_more_than_a_minute_of_it() {
        assertThat(Message.of("m".repeat(1_000)).text()).hasSize(1_000);
        assertThatThrownBy(() -> Message.of("m".repeat(1_001)))
                .hasMessage("message: expected 1 to 1000 characters but was 1001 characters");
        assertThatThrownBy(() -> Message.of(" \n")).hasMessage("message: expected words to say but was blanks only");
        assertThatThrownBy(() -> Message.of(""))
                .hasMessage("message: expected 1 to 1000 characters but was 0 characters");
    }

    @Test
    void what_no_database_can_store_is_refused() {
        assertThatThrownBy(() -> Title.of("a\0")).hasMessage("title: expected text without NUL but was a NUL at 1");
        assertThatThrownBy(() -> Message.of("a\uD83D"))
                .hasMessage("message: expected well-formed Unicode but was a lone surrogate at 1");
    }

    @Test
    void neither_shows_its_text() {
        assertThat(Title.of("HIV test")).hasToString("Title[8 characters]");
        assertThat(Message.of("Take 2 pills")).hasToString("Message[12 characters]");
    }
}
