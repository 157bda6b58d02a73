package io.reminders.examples.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvFileTest {
    private final List<Refusal> refusals = new ArrayList<>();

    @Test
    void values_stand_behind_an_equals_sign() {
        assertThat(parse("""
                        # how the runner runs

                        PLAIN=one two
                        export EXPORTED = three
                        EMPTY=
                        EQUALS=a=b
                        """))
                .containsExactly(
                        Map.entry("PLAIN", "one two"),
                        Map.entry("EXPORTED", "three"),
                        Map.entry("EMPTY", ""),
                        Map.entry("EQUALS", "a=b"));
        assertThat(refusals).isEmpty();
    }

    @Test
    void a_comment_starts_after_a_blank() {
        assertThat(parse("""
                        COMMENT=value # the rest
                        ANCHOR=http://host/#top
                        NOTHING=# only a comment
                        """))
                .containsExactly(
                        Map.entry("COMMENT", "value"),
                        Map.entry("ANCHOR", "http://host/#top"),
                        Map.entry("NOTHING", ""));
    }

    @Test
    void quotes_keep_blanks_and_comment_signs() {
        assertThat(parse("""
                        SINGLE=' a # b \\n ' # comment
                        DOUBLE=" a # \\"b\\" \\\\ $c\\nd " # comment
                        """))
                .containsExactly(Map.entry("SINGLE", " a # b \\n "), Map.entry("DOUBLE", " a # \"b\" \\ $c\nd "));
    }

    @Test
    void of_two_values_the_last_counts() {
        assertThat(parse("A=1\nA=2")).containsExactly(Map.entry("A", "2"));
    }

    @Test
    void a_long_value_is_no_trouble() {
        String value = "x".repeat(100_000);

        assertThat(parse("LONG=\"" + value + "\"\nBARE=" + value))
                .containsExactly(Map.entry("LONG", value), Map.entry("BARE", value));
    }

    @Test
    void a_value_of_twenty_thousand_escapes_does_not_exhaust_the_stack() {
        assertThat(parse("LONG=\"" + "\\\"".repeat(20_000) + "\""))
                .containsExactly(Map.entry("LONG", "\"".repeat(20_000)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A=\"secret\\\"",
                "A=\"secret\\",
                "secret",
                "=secret",
                "1A=secret",
                "A B=secret",
                "A=\"secret",
                "A='secret",
                "A='sec'ret",
                "A=\"a\" b"
            })
    void a_line_that_cannot_be_read_is_told_by_number_and_length(String line) {
        assertThat(parse("A=1\n" + line)).containsOnlyKeys("A");

        assertThat(refusals)
                .extracting(Refusal::toString)
                .containsExactly(
                        ".env line 2: expected KEY=VALUE or KEY=\"VALUE\" but was " + line.length() + " characters");
    }

    private Map<String, String> parse(String text) {
        return EnvFile.parse(text.lines().toList(), refusals::add);
    }
}
