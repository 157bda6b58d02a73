package io.reminders.examples.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types that the modules of the project have in their sources, by their simple names. Immutable. */
final class Sources {
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|enum|record) ([A-Z]\\w*)");
    private static final Pattern TEST = Pattern.compile("\\bvoid ([a-z]\\w*)\\(");

    private final Map<String, Set<String>> textsByType;

    private Sources(Map<String, Set<String>> textsByType) {
        this.textsByType = textsByType;
    }

    /** What is published or run: main sources. */
    static Sources main() throws IOException {
        return of(file -> file.toString().contains("/src/main/java/"));
    }

    /** What tests: test sources, and the suites that the testkit publishes. */
    static Sources tests() throws IOException {
        return of(file -> file.toString().contains("/src/test/java/")
                || file.getFileName().toString().endsWith("Contract.java"));
    }

    private static Sources of(Predicate<Path> wanted) throws IOException {
        Map<String, Set<String>> texts = new LinkedHashMap<>();
        for (Path file : javaFiles()) {
            if (wanted.test(file)) {
                String text = Files.readString(file);
                TYPE.matcher(text)
                        .results()
                        .forEach(type -> texts.computeIfAbsent(type.group(1), unused -> new LinkedHashSet<>())
                                .add(text));
            }
        }
        return new Sources(texts);
    }

    private static Collection<Path> javaFiles() throws IOException {
        try (Stream<Path> modules = Files.list(Page.PROJECT)) {
            Set<Path> files = new LinkedHashSet<>();
            for (Path sources : modules.map(module -> module.resolve("src"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList()) {
                try (Stream<Path> below = Files.walk(sources)) {
                    below.filter(file -> file.toString().endsWith(".java"))
                            .sorted()
                            .forEach(files::add);
                }
            }
            return files;
        }
    }

    boolean has(String type) {
        return textsByType.containsKey(type);
    }

    /** Whether that type, or one beside it in the same file, has a member or a constant of that name. */
    boolean has(String type, String member) {
        Pattern word = Pattern.compile("\\b" + Pattern.quote(member) + "\\b");
        return textsByType.getOrDefault(type, Set.of()).stream()
                .anyMatch(text -> word.matcher(text).find());
    }

    /** The names of the tests in the files of that type: its methods that are run, not those that help. */
    Set<String> testsOf(String type) {
        return textsByType.getOrDefault(type, Set.of()).stream()
                .flatMap(text -> TEST.matcher(text)
                        .results()
                        .filter(method -> isTest(text.substring(0, method.start())))
                        .map(method -> method.group(1)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The annotations of a method stand between it and the last blank line. */
    private static boolean isTest(String before) {
        String annotations = before.substring(Math.max(before.lastIndexOf("\n\n"), 0));
        return annotations.contains("@Test") || annotations.contains("@ParameterizedTest");
    }
}
