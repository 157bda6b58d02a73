package io.reminders.jdbi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own, on our class path, which is talked to by lines. One thread at a time. */
final class OtherProcess implements AutoCloseable {
    /** What it prints when it waits for a line. */
    static final String READY = "ready";

    private final Process process;
    private final BufferedReader output;
    private final Writer input;

    private OtherProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(UTF_8);
        this.input = process.outputWriter(UTF_8);
    }

    static OtherProcess start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new OtherProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** What it printed before it got ready. */
    List<String> untilReady() throws IOException {
        List<String> printed = new ArrayList<>();
        for (String line = output.readLine(); !READY.equals(line); line = output.readLine()) {
            assertThat(line).as("a line of a process that lives").isNotNull();
            printed.add(line);
        }
        return printed;
    }

    void go() throws IOException {
        input.write("go\n");
        input.flush();
    }

    /** What it printed until it ended, as it should. */
    List<String> untilEnd() throws InterruptedException {
        List<String> printed = output.lines().toList();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return printed;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
