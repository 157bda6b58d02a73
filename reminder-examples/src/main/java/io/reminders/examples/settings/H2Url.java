package io.reminders.examples.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Completes the URL of an H2 file, so that several processes can work on it at once. The first to open it serves the
 * others, on loopback only; when that one ends, another takes its place.
 */
final class H2Url {
    private static final String SCHEME = "jdbc:h2:";

    /** Where a database is not a file of this machine, nothing is added. */
    private static final List<String> NOT_A_FILE = List.of("mem:", "tcp:", "ssl:", "zip:", "classpath:");

    /** Such as mem: and nio:, of two letters at least: one is a drive. */
    private static final Pattern OTHER_FILE_SYSTEM = Pattern.compile("(?!file:)[A-Za-z]{2,}:");

    /** Options that H2 does not take together with a server of its own. */
    private static final List<String> WITHOUT_SERVER =
            List.of("AUTO_SERVER=", "DB_CLOSE_ON_EXIT=", "FILE_LOCK=", "ACCESS_MODE_DATA=");

    private H2Url() {}

    /**
     * The file, without the endings that H2 adds; empty if it is none, or on another file system than the machine's.
     */
    static Optional<Path> file(String url) {
        if (!url.startsWith(SCHEME)) {
            return Optional.empty();
        }
        String path = url.substring(SCHEME.length()).replaceFirst(";.*", "");
        if (OTHER_FILE_SYSTEM.matcher(path).lookingAt()) {
            return Optional.empty();
        }
        return Optional.of(
                Path.of(path.replaceFirst("^file:", "").replaceFirst("^~(?=/)", Matcher.quoteReplacement(home()))));
    }

    private static String home() {
        return System.getProperty("user.home", "");
    }

    static String complete(String url) {
        String path = url.substring(SCHEME.length());
        if (NOT_A_FILE.stream().anyMatch(path::startsWith)) {
            return url;
        }
        String options = url.toUpperCase(Locale.ROOT);
        StringBuilder complete = new StringBuilder(url.replaceFirst(";$", ""));
        if (WITHOUT_SERVER.stream().noneMatch(options::contains)) {
            complete.append(";AUTO_SERVER=TRUE");
        }
        // A commit is on disk before it is answered: a process that dies must not forget that it was about to call.
        if (!options.contains("WRITE_DELAY=")) {
            complete.append(";WRITE_DELAY=0");
        }
        // H2 writes failed statements with their values into a file beside the database.
        if (!options.contains("TRACE_LEVEL_FILE=")) {
            complete.append(";TRACE_LEVEL_FILE=0");
        }
        return complete.toString();
    }
}
