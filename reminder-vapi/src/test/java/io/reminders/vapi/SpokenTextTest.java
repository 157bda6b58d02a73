package io.reminders.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpokenTextTest {

    @Test
    void an_output_is_no_template_any_more() {
        assertThat(SpokenText.of("at {{now}} sharp")).isEqualTo("at ({now}} sharp");
    }

    @Test
    void a_tag_is_no_template_any_more() {
        assertThat(SpokenText.of("{% if x %}{%- y %}")).isEqualTo("(% if x %}(%- y %}");
    }

    @Test
    void many_braces_leave_no_pair() {
        assertThat(SpokenText.of("{{{{% x")).isEqualTo("((((% x").doesNotContain("{{", "{%");
    }

    @Test
    void a_single_brace_stays() {
        assertThat(SpokenText.of("a { b } c %}")).isEqualTo("a { b } c %}");
    }

    @Test
    void an_address_is_read_out_and_not_fetched() {
        assertThat(SpokenText.of("https://example.org/a.mp3")).isEqualTo("https //example.org/a.mp3");
        assertThat(SpokenText.of(" ftp://example.org")).isEqualTo(" ftp //example.org");
    }

    @Test
    void an_address_within_a_sentence_stays() {
        assertThat(SpokenText.of("See https://example.org")).isEqualTo("See https://example.org");
    }

    @Test
    void no_text_grows() {
        String text = "{{".repeat(500);

        assertThat(SpokenText.of(text)).hasSameSizeAs(text);
    }

    @Test
    void a_mailbox_message_is_cut_between_characters() {
        String text = "x" + "\uD83D\uDE00".repeat(999);

        String cut = SpokenText.forMailbox(text);

        assertThat(cut).hasSize(999).isEqualTo(text.substring(0, 999));
    }

    @Test
    void a_mailbox_message_of_the_full_length_stays() {
        assertThat(SpokenText.forMailbox("x".repeat(1000))).hasSize(1000);
    }
}
