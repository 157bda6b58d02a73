package io.reminders.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that start at the same moment on a file that is not there yet; one after the other serves it. */
class CommandsAtOnceTest {
    @TempDir
    Path directory;

    @Test
    void each_does_what_it_was_asked() throws Exception {
        List<RunnerProcess> commands = Stream.of("First", "Second", "Third")
                .map(title -> RunnerProcess.start(
                        directory,
                        Map.of(),
                        "schedule",
                        "--title",
                        title,
                        "--message",
                        "Hello.",
                        "--phone",
                        "0721 234 567",
                        "--in",
                        "1h"))
                .toList();

        for (RunnerProcess command : commands) {
            assertThat(command.code()).as(command.complaints()).isZero();
        }

        RunnerProcess list = RunnerProcess.start(directory, Map.of(), "list");
        assertThat(list.code()).isZero();
        assertThat(list.out()).contains("First", "Second", "Third").hasLineCount(4);
    }
}
