package io.reminders.examples.terminal;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/**
 * What the runner writes on: a terminal, whose lines can be coloured and drawn again, or anything else, which gets
 * plain lines. One thread at a time.
 */
public final class Screen {
    private static final int WITHOUT_LIMIT = Integer.MAX_VALUE;

    private final PrintWriter out;
    private final Kind kind;
    private final int columns;

    private Screen(PrintWriter out, Kind kind, int columns) {
        this.out = out;
        this.kind = kind;
        this.columns = columns;
    }

    private enum Kind {
        PLAIN,
        LIVE,
        LIVE_WITHOUT_COLOURS
    }

    /** Plain lines of any length. */
    public static Screen plain(PrintWriter out) {
        return new Screen(out, Kind.PLAIN, WITHOUT_LIMIT);
    }

    /** A terminal of so many columns. */
    public static Screen terminal(PrintWriter out, int columns) {
        return new Screen(out, Kind.LIVE, columns);
    }

    /**
     * The terminal that the JVM runs in, or plain lines if it runs in none. {@code NO_COLOR} takes the colours away,
     * and {@code TERM=dumb} everything.
     */
    public static Screen detect(PrintWriter out, Map<String, String> environment) {
        if (!TerminalProbe.isTerminal()
                || environment.getOrDefault("TERM", "dumb").equals("dumb")) {
            return plain(out);
        }
        boolean colourless = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Screen(out, colourless ? Kind.LIVE_WITHOUT_COLOURS : Kind.LIVE, TerminalProbe.columns());
    }

    /** Where to write. */
    public PrintWriter out() {
        return out;
    }

    /** How many characters fit in a line; very many where nothing limits them. */
    public int columns() {
        return columns;
    }

    /** Whether lines can be drawn again. */
    public boolean isLive() {
        return kind != Kind.PLAIN;
    }

    /** The text in an ink, where there are colours. */
    public String paint(Ink ink, String text) {
        return kind == Kind.LIVE ? ink.on(text) : text;
    }

    /** Writes a line. */
    public void line(String text) {
        out.println(text);
        out.flush();
    }

    /** Writes lines. */
    public void lines(List<String> texts) {
        texts.forEach(out::println);
        out.flush();
    }
}
