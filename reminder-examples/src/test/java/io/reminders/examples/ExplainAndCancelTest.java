package io.reminders.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.examples.Shell.Said;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainAndCancelTest {
    private static final String UNKNOWN = "019ac3d4-89f2-7c3e-b1aa-0123456789ab";

    @TempDir
    Path directory;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = Shell.in(directory);
    }

    @Test
    void what_is_cancelled_in_time_is_explained_as_such() {
        String id = schedule();

        Said cancelled = shell.run("cancel", id);
        Said explained = shell.run("explain", id);

        assertThat(cancelled.code()).isZero();
        assertThat(cancelled.lines()).containsExactly("Cancelled: nobody was called, and nobody will be.");
        assertThat(explained.code()).isZero();
        assertThat(explained.lines())
                .hasSize(3)
                .satisfies(lines -> assertThat(lines.get(0)).contains("scheduled for", "to +407****567"))
                .satisfies(lines -> assertThat(lines.get(1)).endsWith("-> CANCELLED (cancelled-by-host)"))
                .last()
                .isEqualTo("status: CANCELLED");
    }

    @Test
    void cancelling_again_says_the_same() {
        String id = schedule();
        shell.run("cancel", id);

        assertThat(shell.run("cancel", id))
                .isEqualTo(new Said(0, "Cancelled: nobody was called, and nobody will be.\n", ""));
    }

    @Test
    void an_unknown_id_is_not_found() {
        assertThat(shell.run("explain", UNKNOWN)).isEqualTo(new Said(3, "", "not found: " + UNKNOWN + "\n"));
        assertThat(shell.run("cancel", UNKNOWN)).isEqualTo(new Said(3, "", "not found: " + UNKNOWN + "\n"));
    }

    @Test
    void what_is_no_id_is_refused() {
        Said said = new Said(2, "", "refused: id: expected a UUID of 36 characters but was 7 characters\n");

        assertThat(shell.run("explain", "dentist")).isEqualTo(said);
        assertThat(shell.run("cancel", "dentist")).isEqualTo(said);
    }

    private String schedule() {
        return shell.run("schedule", "--title", "Dentist", "--message", "Hi.", "--phone", "0721 234 567", "--in", "1h")
                .id();
    }
}
