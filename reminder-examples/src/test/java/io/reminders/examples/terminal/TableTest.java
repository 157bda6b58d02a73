package io.reminders.examples.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TableTest {
    private final Screen plain = Screen.plain(new PrintWriter(new StringWriter()));
    private final Screen narrow = Screen.terminal(new PrintWriter(new StringWriter()), 26);
    private final Table table = Table.of("who", "what")
            .row(Cell.of("Ada"), Cell.of("counts the wheels of an engine"))
            .row(new Cell("Grace", Ink.BOLD), Cell.of("finds a moth"));

    @Test
    void columns_are_as_wide_as_they_must_be() {
        assertThat(table.wrapped(plain))
                .containsExactly(
                        "who    what", //
                        "Ada    counts the wheels of an engine",
                        "Grace  finds a moth");
    }

    @Test
    void on_a_narrow_terminal_the_last_column_goes_on_in_the_next_line() {
        assertThat(table.wrapped(narrow))
                .containsExactly(
                        "\u001b[2mwho  \u001b[0m  \u001b[2mwhat\u001b[0m",
                        "Ada    counts the wheels",
                        "       of an engine",
                        "\u001b[1mGrace\u001b[0m  finds a moth");
    }

    @Test
    void or_it_is_cut() {
        assertThat(table.cut(narrow)).contains("Ada    counts the wheels …").hasSize(3);
    }

    @Test
    void a_stored_text_cannot_steer_the_terminal() {
        Table hostile = Table.of("title").row(Cell.of("\u001b[2Jgone\nnext\u202eline"));

        assertThat(hostile.wrapped(plain)).containsExactly("title", "·[2Jgone·next·line");
    }

    @Test
    void a_row_has_a_cell_for_each_heading() {
        assertThatThrownBy(() -> table.row(Cell.of("alone")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row: expected 2 cells but was 1");
    }
}
