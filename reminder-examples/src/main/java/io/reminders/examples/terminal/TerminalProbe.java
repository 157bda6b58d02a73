package io.reminders.examples.terminal;

import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out what the JVM is attached to. */
final class TerminalProbe {
    private static final int USUAL_COLUMNS = 80;
    private static final Pattern ROWS_AND_COLUMNS = Pattern.compile("\\d+ ([1-9]\\d{0,3})\\s*");

    private TerminalProbe() {}

    /** Whether both ends are a terminal. From Java 22 on a console may have none, and says so. */
    @SuppressWarnings("SystemConsoleNull") // that is what the reflection is for
    static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }

    /** How wide it is; 80 where nobody says. */
    static int columns() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!stty.waitFor(1, TimeUnit.SECONDS)) {
                stty.destroy();
                return USUAL_COLUMNS;
            }
            String said = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            Matcher size = ROWS_AND_COLUMNS.matcher(said);
            return size.matches() ? Integer.parseInt(size.group(1)) : USUAL_COLUMNS;
        } catch (IOException noSuchProgram) {
            return USUAL_COLUMNS;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return USUAL_COLUMNS;
        }
    }
}
