package io.reminders.examples.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "PT0.9S, 0 s",
        "PT42.9S, 42 s",
        "PT3M, 3 min",
        "PT3M5S, 3 min 5 s",
        "PT2H0M5S, 2 h",
        "PT26H, 1 d 2 h",
        "P400D, 400 d",
        "PT-90S, 1 min 30 s"
    })
    void a_span_has_its_two_largest_units(Duration span, String words) {
        assertThat(Words.span(span)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"PT0.9S, now", "PT-0.9S, now", "PT1S, in 1 s", "PT-1M, 1 min ago"})
    void what_is_away_lies_ahead_or_behind(Duration away, String words) {
        assertThat(Words.away(away)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0, never", "1, once", "2, twice", "3, 3 times"})
    void times_are_counted(int number, String words) {
        assertThat(Words.times(number)).isEqualTo(words);
    }

    @Test
    void lines_break_between_words() {
        assertThat(Words.wrapped("one two three", 7)).containsExactly("one two", "three");
    }

    @Test
    void a_word_that_is_too_long_has_a_line_of_its_own() {
        assertThat(Words.wrapped("a incomprehensible b", 7)).containsExactly("a", "incomprehensible", "b");
    }

    @Test
    void nothing_is_one_empty_line() {
        assertThat(Words.wrapped("", 7)).containsExactly("");
    }

    @Test
    void lines_after_the_first_hang() {
        assertThat(Words.hanging("one two three", 13)).containsExactly("one two", "      three");
    }

    @Test
    void a_cut_text_says_so_and_counts_characters() {
        assertThat(Words.cut("déjà vu", 7)).isEqualTo("déjà vu");
        assertThat(Words.cut("déjà vu!", 7)).isEqualTo("déjà v…");
        assertThat(Words.cut("\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00", 2)).isEqualTo("\uD83D\uDE00…");
    }
}
