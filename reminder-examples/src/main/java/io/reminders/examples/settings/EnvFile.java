package io.reminders.examples.settings;

import io.reminders.refusal.Refusal;
import io.reminders.refusal.StorableText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the lines of a {@code .env} file: {@code KEY=VALUE}, the word {@code export} before it if you like, comments
 * from {@code #} on. A value in single quotes is taken as it stands; in double quotes, {@code \n}, {@code \"} and
 * {@code \\} have their usual meaning. Of a key that comes twice the last value counts.
 */
final class EnvFile {
    private static final Pattern NOTHING = Pattern.compile("\\s*(#.*)?");
    private static final Pattern ENTRY = Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_]\\w*)\\s*=\\s*(.*)");
    private static final Pattern SINGLE_QUOTED = Pattern.compile("'([^']*)'\\s*(#.*)?");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");
    private static final Pattern COMMENT = Pattern.compile("(^|\\s)#.*");

    private EnvFile() {}

    /**
     * The values by their keys.
     *
     * @param refusals takes one for each line that cannot be read; it tells the line's number and length only, for the
     *     line may hold a secret
     */
    static Map<String, String> parse(List<String> lines, Consumer<Refusal> refusals) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            Matcher entry = ENTRY.matcher(line);
            Optional<String> value = entry.matches() ? value(entry.group(2)) : Optional.empty();
            if (value.isPresent()) {
                values.put(entry.group(1), value.get());
            } else if (!NOTHING.matcher(line).matches()) {
                String where = ".env line " + (index + 1);
                refusals.accept(new Refusal(where, "KEY=VALUE or KEY=\"VALUE\"", StorableText.shapeOf(line)));
            }
        }
        return values;
    }

    /** The value that a text stands for; empty if a quote is not closed, or if something follows it. */
    private static Optional<String> value(String text) {
        if (text.startsWith("'")) {
            Matcher quoted = SINGLE_QUOTED.matcher(text);
            return quoted.matches() ? Optional.of(quoted.group(1)) : Optional.empty();
        }
        if (text.startsWith("\"")) {
            int end = closingQuote(text);
            return end > 0 && NOTHING.matcher(text.substring(end + 1)).matches()
                    ? Optional.of(unescaped(text.substring(1, end)))
                    : Optional.empty();
        }
        return Optional.of(COMMENT.matcher(text).replaceFirst("").strip());
    }

    /**
     * Where the quote at the beginning is closed; -1 if it is not. Looked for by hand: a pattern with a choice that is
     * repeated takes a frame of the stack for each escape, and a long value is no error.
     */
    private static int closingQuote(String text) {
        for (int index = 1; index < text.length(); index++) {
            if (text.charAt(index) == '"') {
                return index;
            }
            if (text.charAt(index) == '\\') {
                index++;
            }
        }
        return -1;
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(escape -> {
            String character = escape.group(1);
            return Matcher.quoteReplacement(character.equals("n") ? "\n" : character);
        });
    }
}
