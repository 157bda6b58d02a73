package io.reminders.examples.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows under headings. Its columns are as wide as they must be; the last one breaks its lines. One thread at a time. */
public final class Table {
    private static final String GAP = "  ";
    private static final int NARROWEST = 16;

    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<Cell> headings;

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

    /** Its width without any line broken. */
    public int width() {
        int last = headings.size() - 1;
        return indent() + widthOf(last);
    }

    /** Its lines, headings first. */
    public List<String> lines(Screen screen) {
        List<String> lines = new ArrayList<>(lines(headings, screen));
        rows.forEach(row -> lines.addAll(lines(row, screen)));
        return lines;
    }

    private List<String> lines(List<Cell> row, Screen screen) {
        StringBuilder line = new StringBuilder();
        int last = headings.size() - 1;
        for (int column = 0; column < last; column++) {
            Cell cell = row.get(column);
            line.append(screen.paint(cell.ink(), cell.padded(widthOf(column)))).append(GAP);
        }
        List<String> lines = new ArrayList<>();
        Ink ink = row.get(last).ink();
        int room = Math.max(NARROWEST, screen.columns() - indent());
        for (String part : Words.wrapped(row.get(last).text(), room)) {
            lines.add(line + screen.paint(ink, part));
            line = new StringBuilder(" ".repeat(indent()));
        }
        return lines;
    }

    private int indent() {
        int indent = 0;
        for (int column = 0; column < headings.size() - 1; column++) {
            indent += widthOf(column) + GAP.length();
        }
        return indent;
    }

    private int widthOf(int column) {
        return Math.max(
                headings.get(column).width(),
                rows.stream().mapToInt(row -> row.get(column).width()).max().orElse(0));
    }
}
