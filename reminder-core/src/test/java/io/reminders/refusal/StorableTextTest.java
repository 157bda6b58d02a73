package io.reminders.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StorableTextTest {
    private static final String PHONE = "\uD83D\uDCDE";

    @Test
    void what_can_be_stored_comes_back_as_it_was() {
        for (String text : List.of("a", " a ", "ș\n\t", PHONE, "a".repeat(5))) {
            assertThat(StorableText.check("title", text, 5)).isSameAs(text);
        }
    }

    @Test
    void a_character_counts_once_however_it_is_encoded() {
        assertThat(StorableText.check("title", PHONE.repeat(5), 5)).hasSize(10);
        assertThatThrownBy(() -> StorableText.check("title", PHONE.repeat(6), 5))
                .hasMessage("title: expected 1 to 5 characters but was 6 characters");
    }

    @Test
    void nothing_is_refused() {
        assertThatThrownBy(() -> StorableText.check("title", "", 5))
                .hasMessage("title: expected 1 to 5 characters but was 0 characters");
    }

    @Test
    void a_nul_is_refused_where_it_stands() {
        assertThatThrownBy(() -> StorableText.check("title", PHONE + "a\0b", 5))
                .hasMessage("title: expected text without NUL but was a NUL at 2");
    }

    @Test
    void a_lone_surrogate_is_refused_where_it_stands() {
        assertThatThrownBy(() -> StorableText.check("title", "ab\uD83D", 5))
                .hasMessage("title: expected well-formed Unicode but was a lone surrogate at 2");
        assertThatThrownBy(() -> StorableText.check("title", "\uDCDEab", 5))
                .hasMessage("title: expected well-formed Unicode but was a lone surrogate at 0");
    }

    @Test
    void a_shape_counts_characters() {
        assertThat(StorableText.shapeOf("a")).isEqualTo("1 character");
        assertThat(StorableText.shapeOf(PHONE + PHONE)).isEqualTo("2 characters");
    }
}
