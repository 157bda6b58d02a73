package io.reminders.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever Java the README shows stands, but for blanks, in a test that is run. */
class ReadmeTest {
    private static final Pattern SNIPPET = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    @Test
    void every_snippet_is_part_of_a_test() throws IOException {
        List<String> tests = tests();

        List<String> snippets = snippets();

        assertThat(snippets)
                .hasSizeGreaterThan(3)
                .allSatisfy(snippet ->
                        assertThat(tests).as(snippet).anyMatch(test -> test.contains(withoutBlanks(snippet))));
    }

    private static List<String> snippets() throws IOException {
        Matcher snippet = SNIPPET.matcher(Files.readString(Path.of("..", "README.md")));
        List<String> snippets = new ArrayList<>();
        while (snippet.find()) {
            snippets.add(snippet.group(1));
        }
        return snippets;
    }

    private static List<String> tests() throws IOException {
        List<String> tests = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tests.add(withoutBlanks(Files.readString(file)));
            }
        }
        return tests;
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s+", "");
    }
}
