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
                .hasSize(4)
                .satisfies(lines -> assertThat(lines.get(0)).contains("scheduled for", "to +407****567"))
                .satisfies(lines -> assertThat(lines.get(1)).endsWith("-> CANCELLED (cancelled-by-host)"))
                .contains("step 1 was not taken (cancelled-by-host)")
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
    void several_are_cancelled_at_once_each_with_its_own_answer() {
        String first = schedule();
        String second = schedule();
        shell.run("done", second);

        Said said = shell.run("cancel", first, second, UNKNOWN);

        assertThat(said)
                .isEqualTo(new Said(
                        4,
                        first + "  Cancelled: nobody was called, and nobody will be.\n" + second
                                + "  Too late: it had ended as COMPLETED. Nothing was changed.\n",
                        "not found: " + UNKNOWN + "\n"));
    }

    @Test
    void one_that_is_no_id_keeps_all_from_being_cancelled() {
        String id = schedule();

        assertThat(shell.run("cancel", id, "dentist").code()).isEqualTo(2);
        assertThat(shell.run("show", id).out()).contains("ACTIVE");
    }

    @Test
    void once_a_call_has_begun_it_is_too_late_to_cancel() throws InterruptedException {
        String id = shell.run("schedule", "--title", "T", "--message", "M", "--phone", "0721 234 567", "--in", "1s")
                .id();
        FakeCall.begin(directory);

        assertThat(shell.run("cancel", id))
                .isEqualTo(new Said(
                        4, "Too late: a call had begun. Nothing further starts; `explain` says how it ends.\n", ""));
    }

    private String schedule() {
        return shell.run("schedule", "--title", "Dentist", "--message", "Hi.", "--phone", "0721 234 567", "--in", "1h")
                .id();
    }
}
