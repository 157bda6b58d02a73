package io.reminders.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.examples.Shell.Said;
import io.reminders.examples.settings.Setting;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    private static final String CANARY = "canary";
    private static final List<String> COMMANDS = List.of(
            "demo",
            "schedule",
            "list",
            "coming",
            "show",
            "plan",
            "explain",
            "edit",
            "pause",
            "resume",
            "skip",
            "done",
            "cancel",
            "delete",
            "event",
            "resolve",
            "worker",
            "serve");

    @TempDir
    Path directory;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = Shell.in(directory);
    }

    @Test
    void help_teaches_commands_settings_and_exit_codes() {
        Said said = shell.run("--help");

        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains(COMMANDS)
                .contains("Examples:", "Exit codes:")
                .contains(Arrays.stream(Setting.values()).map(Setting::name).toList())
                .contains(ExitCode.meanings().values());
        assertThat(said.lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void every_command_has_its_own_help() {
        for (String command : COMMANDS) {
            Said said = shell.run(command, "--help");

            assertThat(said.code()).isZero();
            assertThat(said.out()).contains("Usage: reminders " + command);
        }
    }

    @Test
    void the_commands_are_all_that_there_are() {
        assertThat(shell.run("--help").lines().stream()
                        .dropWhile(line -> !line.equals("Commands:"))
                        .skip(1)
                        .takeWhile(line -> !line.isEmpty())
                        .map(line -> line.strip().replaceFirst(" .*", "")))
                .containsExactlyElementsOf(COMMANDS);
    }

    @Test
    void the_version_is_told() {
        assertThat(shell.run("--version").lines()).singleElement().asString().startsWith("reminders ");
    }

    @Test
    void without_a_command_the_usage_is_shown() {
        Said said = shell.run();

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.complaints()).contains("Usage: reminders");
    }

    @Test
    void an_option_with_a_slip_in_it_is_named() {
        assertThat(shell.run("schedule", "--titel", "Dentist")).isEqualTo(new Said(2, "", """
                        refused: expected an option but was --titel (did you mean --title?)
                        `reminders schedule --help` shows what it takes
                        """));
    }

    @Test
    void a_command_that_there_is_not_is_named() {
        assertThat(shell.run("shedule")).isEqualTo(new Said(2, "", """
                        refused: expected a command but was shedule (did you mean schedule?)
                        `reminders --help` shows what it takes
                        """));
    }

    @Test
    void a_text_that_was_not_quoted_is_not_repeated() {
        assertThat(shell.run("schedule", "--message", "Dear", "canary", "your", "pills"))
                .isEqualTo(new Said(2, "", """
                        refused: expected an option but was 6 characters; quote a text that holds blanks
                        `reminders schedule --help` shows what it takes
                        """));
    }

    @Test
    void an_option_without_its_value_is_named() {
        assertThat(shell.run("schedule", "--title").complaints()).startsWith("refused: Missing required parameter");
        for (String command :
                List.of("show", "explain", "edit", "pause", "resume", "skip", "done", "cancel", "delete")) {
            assertThat(shell.run(command).complaints()).startsWith("refused: Missing required parameter");
        }
    }

    @Test
    void a_command_of_a_command_that_there_is_not_is_named() {
        assertThat(shell.run("event", "shwo", "appt-981")).isEqualTo(new Said(2, "", """
                        refused: expected a command but was shwo (did you mean show?)
                        `reminders event --help` shows what it takes
                        """));
        assertThat(shell.run("event").complaints()).contains("Usage: reminders event");
    }

    @Test
    void a_word_about_an_event_needs_what_it_says() {
        assertThat(shell.run("event", "move", "appt-981").complaints())
                .startsWith("refused: Missing required options: '--version=N', '--starts=TIME'");
    }

    @Test
    void a_wrong_setting_ends_every_command() {
        for (String command : List.of("list", "worker")) {
            assertThat(shell.with("MAX_RETRY_ATTEMPTS", "none").run(command))
                    .isEqualTo(new Said(
                            2, "", "refused: MAX_RETRY_ATTEMPTS: expected a whole number from 1 to 20 but was none\n"));
        }
    }

    @Test
    void a_database_that_is_away_ends_a_command_with_its_own_number() throws IOException {
        Said said = shell.with("DATABASE_URL", "postgres://me:" + CANARY + "@127.0.0.1:" + freePort() + "/reminders")
                .run("list");

        assertThat(said.code()).isEqualTo(5);
        assertThat(said.out()).isEmpty();
        assertThat(said.complaints())
                .startsWith("storage does not answer (SQLSTATE 08001)")
                .doesNotContain(CANARY)
                .hasLineCount(1);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
