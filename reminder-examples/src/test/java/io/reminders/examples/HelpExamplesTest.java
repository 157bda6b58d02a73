package io.reminders.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.examples.Shell.Said;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of help pages work as they stand, on reminders that are there. */
class HelpExamplesTest {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "schedule",
                "list",
                "coming",
                "show",
                "plan",
                "explain",
                "edit",
                "pause",
                "resume",
                "done",
                "cancel",
                "delete",
                "skip",
                "resolve",
                "event",
                "event show",
                "event move",
                "event cancel",
                "event complete"
            })
    void every_example_works(String command) {
        Shell shell = Shell.in(directory).at(InstantSource.fixed(Instant.parse("2026-11-24T07:00:00Z")));

        schedule(shell, "--event", "appt-981", "--starts", "2026-12-07T09:00", "--before", "1h");

        List<String> examples =
                examples(shell.run((command + " --help").split(" ")).out(), command);

        assertThat(examples).isNotEmpty().allSatisfy(example -> {
            Said said = shell.run(words(withIds(example, shell)));
            assertThat(said.complaints()).isEmpty();
            assertThat(said.code()).isZero();
        });
    }

    private static List<String> examples(String help, String command) {
        String examples = help.substring(help.indexOf("Example")).replaceAll("\\\\\\R\\s*", "");
        return examples.lines().filter(line -> line.startsWith("  " + command)).toList();
    }

    /** Each id that an example names is that of a reminder which was changed once. */
    private static String withIds(String example, Shell shell) {
        return Pattern.compile("019ac3d4\\S+").matcher(example).replaceAll(named -> {
            String id =
                    example.contains(" skip ") ? schedule(shell, "--cron", "0 9 * * *") : schedule(shell, "--in", "1h");
            shell.run("edit", id, "--title", "Title");
            return id;
        });
    }

    private static String schedule(Shell shell, String... when) {
        List<String> words =
                new ArrayList<>(List.of("schedule", "--title", "T", "--message", "M", "--phone", "+40721234567"));
        words.addAll(List.of(when));
        return shell.run(words.toArray(String[]::new)).id();
    }

    private static String[] words(String line) {
        return WORD.matcher(line)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toArray(String[]::new);
    }
}
