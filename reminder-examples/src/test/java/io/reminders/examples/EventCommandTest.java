package io.reminders.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.examples.Shell.Said;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of an event, and what it does to the reminders that hang on it. */
class EventCommandTest {
    private static final String NAME = "appt-981";
    private static final String MOVED = NAME + " starts 2026-12-08 10:00 Europe/Bucharest, version 2, PLANNED";

    @TempDir
    Path directory;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = Shell.in(directory).at(InstantSource.fixed(Instant.parse("2026-11-24T07:00:00Z")));
    }

    @Test
    void an_event_is_shown_with_its_reminders() {
        String id = around("2026-12-07T09:00", "1h");

        Said said = shell.run("event", "show", NAME);

        assertThat(said.code()).isZero();
        assertThat(said.lines().get(0))
                .isEqualTo(NAME + " starts 2026-12-07 09:00 Europe/Bucharest, version 1, PLANNED");
        assertThat(said.lines().get(2)).startsWith(id + "  2026-12-07 08:00 Europe/Bucharest");
    }

    @Test
    void a_move_says_when_each_reminder_is_due_then() {
        String id = around("2026-12-07T09:00", "1d,1h");

        assertThat(move("2026-12-08T10:00", "2"))
                .isEqualTo(new Said(
                        0,
                        "Moved: " + MOVED + "\n  " + id
                                + "  is due at 2026-12-07 10:00 Europe/Bucharest, in 13 d 1 h\n",
                        ""));
    }

    @Test
    void a_word_that_comes_twice_is_known_and_one_of_before_is_outdated() {
        around("2026-12-07T09:00", "1h");
        move("2026-12-08T10:00", "2");

        assertThat(move("2026-12-08T10:00", "2"))
                .isEqualTo(new Said(0, "Known before: " + MOVED + ". Nothing was changed.\n", ""));
        assertThat(move("2026-12-09T10:00", "1"))
                .isEqualTo(new Said(4, "Outdated: " + MOVED + ". Nothing was changed.\n", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancel", "complete"})
    void of_what_does_not_take_place_or_is_over_nothing_further_is_called(String command) {
        String id = around("2026-12-07T09:00", "1h");
        String standing = command.equals("cancel") ? "CANCELLED" : "COMPLETED";
        String event = NAME + " starts 2026-12-07 09:00 Europe/Bucharest, version 2, " + standing;

        Said said = shell.run("event", command, NAME, "--version", "2");

        assertThat(said.code()).isZero();
        assertThat(said.lines()).hasSize(2).first().asString().endsWith(": " + event);
        assertThat(said.lines().get(1)).startsWith("  " + id + "  nothing further is called; it is ");
        assertThat(shell.run("event", command, NAME, "--version", "3"))
                .isEqualTo(new Said(0, "Known before: " + event + ". Nothing was changed.\n", ""));
        assertThat(move("2026-12-08T10:00", "3"))
                .isEqualTo(new Said(4, "Too late: " + event + ". Nothing was changed.\n", ""));
    }

    @Test
    void a_call_that_had_begun_is_told_with_its_attempt() throws InterruptedException {
        shell = shell.at(InstantSource.system());
        Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(3_602);
        String id = around(start.toString(), "1h");
        FakeCall.begin(directory);

        Said said = move(start.plus(Duration.ofDays(1)).toString(), "2");

        assertThat(said.code()).isEqualTo(4);
        assertThat(said.lines())
                .last()
                .isEqualTo("  " + id + "  too late: attempt 1 had begun; `explain` says how it ends");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "event show none",
                "event move none --starts 2026-12-08T10:00 --version 2",
                "event cancel none --version 2",
                "event complete none --version 2"
            })
    void an_event_that_no_reminder_hangs_on_is_not_found(String words) {
        assertThat(shell.run(words.split(" ", -1)))
                .isEqualTo(new Said(3, "", "not found: no reminder has ever hung on an event of that name\n"));
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        assertThat(shell.run("event", "move", " x", "--starts", "noon", "--version", "0"))
                .isEqualTo(new Said(2, "", """
                        refused: starts: expected a date and time such as 2026-03-07T09:00 or 2026-03-07T09:00:00Z but\
                         was 4 characters
                        refused: event: expected no blanks at its ends but was 2 characters
                        refused: version: expected a whole number from 1 but was 1 character
                        """));
    }

    private Said move(String starts, String version) {
        return shell.run("event", "move", NAME, "--starts", starts, "--version", version);
    }

    private String around(String starts, String before) {
        return Call.schedule(shell, "--event", NAME, "--starts", starts, "--before", before)
                .id();
    }
}
