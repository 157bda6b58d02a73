package io.reminders.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.examples.Shell.Said;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
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
        assertThat(page.lines()).hasSize(3);
        assertThat(page.lines().get(1)).startsWith(second);
        String next = page.lines().get(2);
        assertThat(next).startsWith("more: the same with --after ");
        Said rest = shell.run("list", "--limit", "1", "--after", next.replaceFirst(".* ", ""));
        assertThat(rest.lines()).hasSize(2).last().asString().startsWith(first);
    }

    @Test
    void a_long_list_has_numbered_pages() {
        String first = schedule("First", "2026-11-25 09:00");
        shell = shell.at(InstantSource.fixed(NOW.plusSeconds(1)));
        schedule("Second", "2026-11-25 10:00");

        assertThat(shell.run("list", "--limit", "1", "--page", "1").lines())
                .hasSize(3)
                .last()
                .isEqualTo("more: the same with --page 2");
        assertThat(shell.run("list", "--limit", "1", "--page", "2").lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith(first);
        assertThat(shell.run("list", "--limit", "1", "--page", "3").lines()).containsExactly("no more reminders");
    }

    @Test
    void a_list_is_of_those_that_are_asked_for() {
        String dentist = schedule("Dentist", "2026-11-25 09:00", "--about", "appointment/981", "--owner", "ada");
        String pills = schedule("Pills", "2026-11-25 10:00", "--owner", "bob");
        shell.run("pause", pills);

        assertThat(idsOf("list")).containsExactlyInAnyOrder(dentist, pills);
        assertThat(idsOf("list", "--status", "paused")).containsExactly(pills);
        assertThat(idsOf("list", "--search", "DENT")).containsExactly(dentist);
        assertThat(idsOf("list", "--about", "appointment/981")).containsExactly(dentist);
        assertThat(idsOf("list", "--owner", "bob", "--search", "hello")).containsExactly(pills);
        assertThat(shell.run("list", "--owner", "cid").lines()).containsExactly("no such reminders");
    }

    @Test
    void a_status_is_one_of_those_that_there_are() {
        assertThat(shell.run("list", "--status", "open"))
                .isEqualTo(new Said(
                        2,
                        "",
                        "refused: status: expected active, paused, completed, failed, expired, cancelled, unresolved"
                                + " but was 4 characters\n"));
    }

    @Test
    void a_page_has_a_number_or_a_cursor() {
        assertThat(shell.run("list", "--page", "0").complaints())
                .isEqualTo("refused: page: expected 1 to 500 but was 0\n");
        assertThat(shell.run("list", "--page", "two").complaints())
                .isEqualTo("refused: page: expected a number from 1 but was 3 characters\n");
        assertThat(shell.run("list", "--page", "2", "--after", "A".repeat(43)).complaints())
                .isEqualTo("refused: page: expected either --page or --after but was both\n");
        assertThat(shell.run("list", "--after", "A".repeat(43)).complaints())
                .isEqualTo("refused: cursor: expected one that a page of this list answered with but was one of"
                        + " another\n");
    }

    @Test
    void a_limit_is_a_number() {
        Said said = shell.run("list", "--limit", "all");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.complaints())
                .isEqualToIgnoringNewLines("refused: limit: expected 1 to 1,000 but was 3 characters");
    }

    private List<String> idsOf(String... arguments) {
        return shell.run(arguments).lines().stream()
                .skip(1)
                .map(line -> line.replaceFirst(" .*", ""))
                .toList();
    }

    private String schedule(String title, String at, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("schedule", "--title", title, "--message", "Hello.", "--phone", "0721 234 567", "--at", at));
        arguments.addAll(List.of(more));
        return shell.run(arguments.toArray(String[]::new)).id();
    }
}
