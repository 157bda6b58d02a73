package io.reminders.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No file above 300 lines and no method above 40; blank lines and comments are free. */
class LengthsTest {

    @ParameterizedTest
    @MethodSource("io.reminders.architecture.House#published")
    void files_and_methods_are_short(String module) {
        assertThat(Source.under(House.mainSources(module)))
                .isNotEmpty()
                .flatMap(Lengths::tooLong)
                .isEmpty();
    }

    @Test
    void a_long_file_is_reported_from_its_line_301_on() {
        assertThat(Lengths.tooLong(file("int a;\n".repeat(298)))).isEmpty();
        assertThat(Lengths.tooLong(file("int a;\n".repeat(299)))).containsExactly("Long.java: 301 lines");
    }

    @Test
    void a_long_method_is_reported_from_its_line_41_on() {
        assertThat(Lengths.tooLong(file(method(38)))).isEmpty();
        assertThat(Lengths.tooLong(file(method(39)))).containsExactly("Long.java: act, 41 lines");
    }

    @Test
    void a_text_is_one_line_of_its_method() {
        String text = "\"\"\"\n" + "select\n".repeat(50) + "\"\"\"";

        assertThat(Lengths.tooLong(file("void act() {\nString sql = " + text + ";\n}\n")))
                .isEmpty();
    }

    @Test
    void comments_and_blank_lines_are_not_counted_and_texts_are() {
        Lines lines = Lines.of("""
                /* one
                   two */
                int a = 1; // three

                // four
                String b = "// none";
                char c = '"'; // five
                """);

        assertThat(lines).isEqualTo(new Lines(3, 3));
    }

    private static Source file(String body) {
        return Source.of("Long.java", "class Long {\n" + body + "}\n");
    }

    private static String method(int statements) {
        return "/** Acts. */\nvoid act() {\n" + "int a;\n\n// none\n".repeat(statements) + "}\n";
    }
}
