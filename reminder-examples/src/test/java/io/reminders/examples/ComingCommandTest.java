package io.reminders.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.examples.Shell.Said;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComingCommandTest {
    private static final Instant NOW = Instant.parse("2026-11-24T07:00:00Z");

    @TempDir
    Path directory;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = Shell.in(directory).at(InstantSource.fixed(NOW));
    }

    @Test
    void the_soonest_comes_first_and_what_is_paused_or_cancelled_does_not() {
        String later = schedule("Later", "2026-11-25 10:00");
        String sooner = schedule("Sooner", "2026-11-25 09:00");
        shell.run("pause", schedule("Paused", "2026-11-25 08:00"));
        shell.run("cancel", schedule("Cancelled", "2026-11-25 08:00"));

        assertThat(shell.run("coming").lines())
                .containsExactly(
                        "id                                    calls at                           from now    status"
                                + "  phone        title",
                        sooner + "  2026-11-25 09:00 Europe/Bucharest  in 1 d      ACTIVE  +407****567  Sooner",
                        later + "  2026-11-25 10:00 Europe/Bucharest  in 1 d 1 h  ACTIVE  +407****567  Later");
    }

    @Test
    void it_goes_on_where_it_is_told_to() {
        String later = schedule("Later", "2026-11-25 10:00");
        schedule("Sooner", "2026-11-25 09:00");

        Said page = shell.run("coming", "--limit", "1");
        String cursor = page.lines().get(2).replaceFirst("more: the same with --after ", "");

        assertThat(shell.run("coming", "--after", cursor).lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith(later);
        assertThat(shell.run("list", "--after", cursor).code()).isEqualTo(2);
    }

    @Test
    void it_may_be_of_some_only() {
        String pills = schedule("Pills", "2026-11-25 10:00");
        schedule("Dentist", "2026-11-25 09:00");

        assertThat(shell.run("coming", "--search", "pills").lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith(pills);
    }

    @Test
    void where_nothing_comes_it_says_so() {
        assertThat(shell.run("coming")).isEqualTo(new Said(0, "nothing is coming\n", ""));
    }

    private String schedule(String title, String at) {
        return shell.run("schedule", "--title", title, "--message", "Hello.", "--phone", "0721 234 567", "--at", at)
                .id();
    }
}
