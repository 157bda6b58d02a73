package io.reminders.examples.demo;

import io.reminders.examples.terminal.Cell;
import io.reminders.examples.terminal.Ink;
import io.reminders.examples.terminal.Screen;
import io.reminders.examples.terminal.Table;
import java.time.Duration;
import java.util.List;

/** The live view: one table, drawn again in its place whenever something has changed. */
final class Board implements View {
    /** ECMA-48, section 8.3: CSI. */
    private static final String CONTROL = "\u001b[";

    private static final String LINES_UP = "A";
    private static final String CLEAR_LINE = CONTROL + "2K";

    private final Screen screen;
    private List<String> drawn = List.of();

    Board(Screen screen) {
        this.screen = screen;
    }

    @Override
    public void show(List<Sight> sights, Duration passed) {
        List<String> lines = lines(sights);
        if (lines.equals(drawn)) {
            return;
        }
        StringBuilder frame = new StringBuilder();
        if (!drawn.isEmpty()) {
            frame.append(CONTROL).append(drawn.size()).append(LINES_UP);
        }
        lines.forEach(line -> frame.append(CLEAR_LINE).append(line).append(System.lineSeparator()));
        screen.out().print(frame);
        screen.out().flush();
        drawn = lines;
    }

    private List<String> lines(List<Sight> sights) {
        // Blanks keep a column's place when its texts grow shorter.
        Table table = Table.of("reminder", "due    ", "the phone", "we know    ", "because");
        for (Sight sight : sights) {
            table.row(
                    new Cell(sight.part().title(), Ink.BOLD),
                    sight.due(),
                    sight.phone(),
                    sight.known(),
                    sight.because());
        }
        return table.cut(screen);
    }
}
