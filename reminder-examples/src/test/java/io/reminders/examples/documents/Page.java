package io.reminders.examples.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One document in Markdown. Immutable.
 *
 * @param path where it is
 * @param text what it says
 */
record Page(Path path, String text) {
    static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern SPAN = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.*)$");

    static Page read(Path path) throws IOException {
        return new Page(path, Files.readString(path));
    }

    /** Every page of the project: those at its top, and all below {@code docs}. */
    static List<Page> all() throws IOException {
        List<Page> pages = new ArrayList<>();
        for (String name : List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md")) {
            pages.add(read(PROJECT.resolve(name)));
        }
        try (Stream<Path> files = Files.walk(PROJECT.resolve("docs"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                pages.add(read(file));
            }
        }
        return pages;
    }

    /** Its text without the blocks of code. */
    String prose() {
        return FENCED.matcher(text).replaceAll("");
    }

    /** What stands between back-ticks in its prose, in order. */
    List<String> spans() {
        return SPAN.matcher(prose()).results().map(span -> span.group(1)).toList();
    }

    /** Where its links lead, in order. */
    List<String> links() {
        String withoutSpans = SPAN.matcher(prose()).replaceAll("x");
        return LINK.matcher(withoutSpans).results().map(link -> link.group(1)).toList();
    }

    /** The anchors of its headings, as they are made where Markdown is shown. */
    List<String> anchors() {
        return HEADING.matcher(prose()).results().map(Page::anchor).toList();
    }

    private static String anchor(MatchResult heading) {
        return heading.group(1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    /** The part below that heading, up to the next of the same depth; empty if there is no such heading. */
    String section(String heading) {
        int start = text.indexOf("\n## " + heading + "\n");
        if (start < 0) {
            return "";
        }
        int end = text.indexOf("\n## ", start + 1);
        return end < 0 ? text.substring(start) : text.substring(start, end);
    }

    /** Its place in the project, for complaints. */
    String name() {
        return PROJECT.relativize(path.toAbsolutePath().normalize()).toString();
    }
}
