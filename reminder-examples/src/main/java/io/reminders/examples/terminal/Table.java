package io.reminders.examples.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Rows under headings, each column as wide as it must be. One thread at a time. */
public final class Table {
    private static final String GAP = "  ";
    private static final int NARROWEST = 16;

    private final List<Cell> headings;
    private final List<List<Cell>> rows = new ArrayList<>();

    private Table(List<Cell> headings) {
        this.headings = headings;
    }

    /** A table without rows. */
    public static Table of(String... headings) {
        return new Table(Arrays.stream(headings)
                .map(heading -> new Cell(heading, Ink.DIM))
                .toList());
    }

    /** Adds a row, a cell for each heading. */
    public Table row(Cell... cells) {
        if (cells.length != headings.size()) {
            throw new IllegalArgumentException("row: expected " + headings.size() + " cells but was " + cells.length);
        }
        rows.add(List.of(cells));
        return this;
    }

    /** Its lines, headings first; a text of the last column that is too long goes on in the next line. */
    public List<String> wrapped(Screen screen) {
        return lines(screen, Words::wrapped);
    }

    /** Its lines, headings first and one for each row; a text of the last column that is too long is cut. */
    public List<String> cut(Screen screen) {
        return lines(screen, (text, room) -> List.of(Words.cut(text, room)));
    }

    private List<String> lines(Screen screen, BiFunction<String, Integer, List<String>> fitting) {
        List<Integer> widths =
                IntStream.range(0, headings.size()).mapToObj(this::widthOf).toList();
        List<String> lines = new ArrayList<>(lines(headings, widths, screen, fitting));
        rows.forEach(row -> lines.addAll(lines(row, widths, screen, fitting)));
        return lines;
    }

    private static List<String> lines(
            List<Cell> row, List<Integer> widths, Screen screen, BiFunction<String, Integer, List<String>> fitting) {
        StringBuilder start = new StringBuilder();
        int indent = 0;
        for (int column = 0; column < row.size() - 1; column++) {
            Cell cell = row.get(column);
            int width = widths.get(column);
            start.append(screen.paint(cell.ink(), cell.padded(width))).append(GAP);
            indent += width + GAP.length();
        }
        Cell last = row.get(row.size() - 1);
        int room = Math.max(NARROWEST, screen.columns() - indent);
        List<String> lines = new ArrayList<>();
        for (String part : fitting.apply(last.text(), room)) {
            lines.add((lines.isEmpty() ? start : " ".repeat(indent)) + screen.paint(last.ink(), part));
        }
        return lines;
    }

    private int widthOf(int column) {
        int widest =
                rows.stream().mapToInt(row -> row.get(column).width()).max().orElse(0);
        return Math.max(headings.get(column).width(), widest);
    }
}
