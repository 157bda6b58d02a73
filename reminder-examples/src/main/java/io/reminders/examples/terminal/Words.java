package io.reminders.examples.terminal;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Says spans of time and numbers as people do. */
public final class Words {

    private static final String HANG = "      ";

    private Words() {}

    /** A span in its two largest units, such as {@code 1 d 2 h} or {@code 42 s}; parts of a second are cut off. */
    public static String span(Duration duration) {
        Duration span = duration.abs();
        List<String> parts = Stream.of(
                        part(span.toDaysPart(), "d"),
                        part(span.toHoursPart(), "h"),
                        part(span.toMinutesPart(), "min"),
                        part(span.toSecondsPart(), "s"))
                .dropWhile(String::isEmpty)
                .limit(2)
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty() ? "0 s" : String.join(" ", parts);
    }

    private static String part(long number, String unit) {
        return number == 0 ? "" : number + " " + unit;
    }

    /** How far away something is, such as {@code in 42 s}, {@code now} or {@code 3 min ago}. */
    public static String away(Duration duration) {
        if (duration.abs().toSeconds() == 0) {
            return "now";
        }
        return duration.isNegative() ? span(duration) + " ago" : "in " + span(duration);
    }

    /** How often, such as {@code never}, {@code twice} or {@code 5 times}. */
    public static String times(int number) {
        return switch (number) {
            case 0 -> "never";
            case 1 -> "once";
            case 2 -> "twice";
            default -> number + " times";
        };
    }

    /** Lines of at most so many characters, broken between words; a longer word has a line of its own. */
    static List<String> wrapped(String text, int width) {
        StringBuilder lines = new StringBuilder();
        int used = 0;
        for (String word : text.split(" ", -1)) {
            int length = word.codePointCount(0, word.length());
            boolean fits = used + 1 + length <= width;
            lines.append(lines.isEmpty() ? "" : fits ? " " : "\n").append(word);
            used = fits && used > 0 ? used + 1 + length : length;
        }
        return List.of(lines.toString().split("\n", -1));
    }

    /** The text, or as much of it as fits with a mark that something is missing. */
    static String cut(String text, int width) {
        return text.codePointCount(0, text.length()) <= width
                ? text
                : text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
    }

    /** The text in lines that fit, all but the first moved to the right. */
    public static List<String> hanging(String text, int width) {
        List<String> lines = wrapped(text, width - HANG.length());
        return IntStream.range(0, lines.size())
                .mapToObj(index -> (index == 0 ? "" : HANG) + lines.get(index))
                .toList();
    }
}
