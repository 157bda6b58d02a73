package io.reminders.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.examples.Shell.Said;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What changes a reminder: edit, pause, resume, done and delete. */
class ChangeCommandsTest {
    private static final String UNKNOWN = "019ac3d4-89f2-7c3e-b1aa-0123456789ab";
    private static final String BEGUN =
            "Too late: a call had begun. Nothing was changed; `explain` says how it ends.\n";

    @TempDir
    Path directory;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = Shell.in(directory).at(InstantSource.fixed(Instant.parse("2026-11-24T07:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"show", "plan", "explain", "pause", "resume", "skip", "done", "cancel", "delete", "edit"})
    void an_unknown_id_is_not_found(String command) {
        assertThat(on(UNKNOWN, command)).isEqualTo(new Said(3, "", "not found: " + UNKNOWN + "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"show", "plan", "explain", "pause", "resume", "skip", "done", "cancel", "delete", "edit"})
    void what_is_no_id_is_refused(String command) {
        assertThat(on("dentist", command))
                .isEqualTo(new Said(2, "", "refused: id: expected a UUID of 36 characters but was 7 characters\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pause|Paused: nothing starts until `resume`.",
                "resume|Resumed: it is due at 2026-11-25 09:00 Europe/Bucharest, in 1 d.",
                "done|Done: nothing further starts.",
                "cancel|Cancelled: nobody was called, and nobody will be."
            })
    void doing_it_again_says_the_same(String command, String sentence) {
        String id = schedule();

        assertThat(on(id, command)).isEqualTo(new Said(0, sentence + "\n", ""));
        assertThat(on(id, command)).isEqualTo(new Said(0, sentence + "\n", ""));
    }

    @Test
    void what_is_deleted_is_gone() {
        String id = schedule();

        assertThat(on(id, "delete"))
                .isEqualTo(new Said(0, "Deleted, with its history: nothing starts any more.\n", ""));
        assertThat(on(id, "delete")).isEqualTo(new Said(3, "", "not found: " + id + "\n"));
        assertThat(shell.run("list").lines()).containsExactly("no reminders yet; `schedule --help` shows how");
    }

    @Test
    void what_is_paused_and_resumed_goes_on() {
        String id = schedule();

        on(id, "pause");
        assertThat(shell.run("show", id).out()).contains("status     PAUSED");
        on(id, "resume");
        assertThat(shell.run("show", id).out()).contains("status     ACTIVE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pause", "resume", "done", "edit"})
    void what_has_ended_is_not_changed(String command) {
        String id = schedule();
        on(id, "cancel");

        assertThat(on(id, command))
                .isEqualTo(new Said(4, "Too late: it had ended as CANCELLED. Nothing was changed.\n", ""));
    }

    @Test
    void once_a_call_has_begun_it_is_too_late_to_change_it_and_not_too_late_to_be_done() throws InterruptedException {
        shell = shell.at(InstantSource.system());
        String id = shell.run("schedule", "--title", "T", "--message", "M", "--phone", "0721 234 567", "--in", "1s")
                .id();
        FakeCall.begin(directory);

        assertThat(on(id, "edit")).isEqualTo(new Said(4, BEGUN, ""));
        assertThat(on(id, "pause")).isEqualTo(new Said(4, BEGUN, ""));
        assertThat(on(id, "delete")).isEqualTo(new Said(4, BEGUN, ""));
        assertThat(on(id, "done")).isEqualTo(new Said(0, "Done: nothing further starts.\n", ""));
    }

    @Test
    void several_are_done_at_once() {
        String first = schedule();
        String second = schedule();

        assertThat(shell.run("done", first, UNKNOWN, second))
                .isEqualTo(new Said(
                        3,
                        first + "  Done: nothing further starts.\n" + second + "  Done: nothing further starts.\n",
                        "not found: " + UNKNOWN + "\n"));
    }

    @Test
    void an_edit_says_how_it_stands_now() {
        String id = schedule();

        Said said = shell.run("edit", id, "--at", "2027-03-28 03:30", "--phone", "0722 333 444", "--title", "Tooth");

        assertThat(said.code()).isZero();
        assertThat(said.lines())
                .containsExactly(
                        "changed " + id + ", now version 2",
                        "  calls +407****444 at 2027-03-28 04:30 Europe/Bucharest, in 123 d 18 h",
                        "  clocks skip the time you asked for, so it is later by as much");
        assertThat(shell.run("show", id).lines())
                .contains("title      Tooth", "phone      +407****444", "version    2");
    }

    @Test
    void what_is_paused_stays_so_when_it_is_edited() {
        String id = schedule();
        on(id, "pause");

        assertThat(shell.run("edit", id, "--in", "2h").lines())
                .containsExactly(
                        "changed " + id + ", now version 3",
                        "  calls +407****567 at 2026-11-24 11:00 Europe/Bucharest, in 2 h",
                        "  it is paused: nothing starts until `resume`");
    }

    @Test
    void an_edit_of_another_version_is_too_late() {
        String id = schedule();
        shell.run("edit", id, "--title", "Tooth", "--if-version", "1");

        assertThat(shell.run("edit", id, "--title", "Teeth", "--if-version", "1"))
                .isEqualTo(new Said(
                        4,
                        "Too late: somebody changed it, and its version is 2 now. Nothing was changed; `show` says how"
                                + " it stands.\n",
                        ""));
        assertThat(shell.run("show", id).out()).contains("Tooth").doesNotContain("Teeth");
    }

    @Test
    void everything_that_is_wrong_with_an_edit_is_named_at_once() {
        String id = schedule();

        Said said = shell.run(
                "edit",
                id,
                "--title",
                "",
                "--phone",
                "12 34",
                "--at",
                "tomorrow",
                "--message",
                " ",
                "--redial",
                "soon",
                "--if-version",
                "last");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.complaints().lines().map(line -> line.replaceFirst("refused: ([a-z_-]+):.*", "$1")))
                .containsExactly("title", "phone_number", "scheduled_time", "message", "redial", "if-version");
    }

    @Test
    void an_edit_changes_something_and_has_one_time() {
        String id = schedule();

        assertThat(shell.run("edit", id).complaints())
                .isEqualTo("refused: edit: expected an option that changes something but was none\n");
        assertThat(shell.run("edit", id, "--zone", "Europe/London").complaints())
                .isEqualTo("refused: zone: expected --at with --zone but was --zone alone\n");
        assertThat(shell.run("edit", id, "--at", "2026-11-25 09:00", "--in", "1h")
                        .complaints())
                .isEqualTo(
                        "refused: scheduled_time: expected one of --at, --in, --local, --cron, --every, --before or --after"
                                + " but was --at and --in\n");
        assertThat(shell.run("edit", id, "--at", "2026-11-24 08:59").complaints())
                .startsWith("refused: scheduled_time: expected a time after now");
    }

    private Said on(String id, String command) {
        return command.equals("edit") ? shell.run(command, id, "--title", "Tooth") : shell.run(command, id);
    }

    private String schedule() {
        return shell.run(
                        "schedule",
                        "--title",
                        "Dentist",
                        "--message",
                        "Hi.",
                        "--phone",
                        "0721 234 567",
                        "--at",
                        "2026-11-25 09:00")
                .id();
    }
}
