package io.reminders.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.examples.Shell.Said;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListCommandTest {
    private static final Instant NOW = Instant.parse("2026-11-24T07:00:00Z");

    @TempDir
    Path directory;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = Shell.in(directory).at(InstantSource.fixed(NOW));
    }

    @Test
    void an_empty_list_says_what_to_do() {
        Said said = shell.run("list");

        assertThat(said.code()).isZero();
        assertThat(said.lines()).containsExactly("no reminders yet; `schedule --help` shows how");
    }

    @Test
    void reminders_stand_in_a_table() {
        String id = schedule("Dentist", "2026-11-25 09:00");

        assertThat(shell.run("list").lines())
                .containsExactly(
                        "id                                    due                                from now  status"
                                + "  phone        title",
                        id + "  2026-11-25 09:00 Europe/Bucharest  in 1 d    ACTIVE  +407****567  Dentist");
    }

    @Test
    void on_a_narrow_terminal_each_has_three_lines() {
        String id = schedule("Dentist", "2026-11-25 09:00");

        assertThat(shell.onTerminal(80).run("list").lines())
                .containsExactly(
                        id + "  \u001b[36mACTIVE\u001b[0m",
                        "  +407****567  Dentist",
                        "  2026-11-25 09:00 Europe/Bucharest, in 1 d");
    }

    @Test
    void a_long_list_goes_on_where_it_is_told_to() {
        String first = schedule("First", "2026-11-25 09:00");
        shell = shell.at(InstantSource.fixed(NOW.plusSeconds(1)));
        String second = schedule("Second", "2026-11-25 10:00");

        Said page = shell.run("list", "--limit", "1");
        assertThat(page.lines()).hasSize(3).last().isEqualTo("more: list --after " + second);
        Said rest = shell.run("list", "--after", second);
        assertThat(rest.lines()).hasSize(2).last().asString().startsWith(first);
        assertThat(shell.run("list", "--after", first).lines()).containsExactly("no more reminders");
    }

    @Test
    void a_limit_is_a_number() {
        Said said = shell.run("list", "--limit", "all");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.complaints())
                .isEqualToIgnoringNewLines("refused: limit: expected 1 to 1,000 but was 3 characters");
    }

    private String schedule(String title, String at) {
        return shell.run("schedule", "--title", title, "--message", "Hello.", "--phone", "0721 234 567", "--at", at)
                .id();
    }
}
