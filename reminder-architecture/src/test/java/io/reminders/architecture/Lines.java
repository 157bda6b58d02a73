package io.reminders.architecture;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines counted as the mirror counts them.
 *
 * @param code lines that are neither blank nor nothing but comment
 * @param comment lines of comment, but for blank ones
 */
record Lines(long code, long comment) {
    private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\"[\\s\\S]*?(?<!\\\\)\"\"\"");

    /** Texts come first: what looks like a comment inside one is none. */
    private static final Pattern TEXT_OR_COMMENT = Pattern.compile(String.join(
            "|",
            TEXT_BLOCK.pattern(),
            "\"(?:\\\\.|[^\"\\\\\\n])*\"",
            "'(?:\\\\.|[^'\\\\\\n])*'",
            "//[^\\n]*",
            "/\\*[\\s\\S]*?\\*/"));

    /**
     * The lines of one method; a text is one line there, however long: a statement of SQL stands whole beside its
     * method.
     */
    static Lines ofMethod(String source) {
        return of(TEXT_BLOCK.matcher(source).replaceAll("\"\""));
    }

    static Lines of(String source) {
        String code = TEXT_OR_COMMENT
                .matcher(source)
                .replaceAll(found -> Matcher.quoteReplacement(
                        isComment(found.group()) ? found.group().replaceAll("[^\\n]", "") : found.group()));
        long lines = notBlank(code);
        return new Lines(lines, notBlank(source) - lines);
    }

    private static boolean isComment(String found) {
        return found.startsWith("//") || found.startsWith("/*");
    }

    private static long notBlank(String text) {
        return text.lines().filter(line -> !line.isBlank()).count();
    }
}
