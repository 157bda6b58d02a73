package io.reminders.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The runner, or another program of the tests, as a process of its own. One thread at a time; close it last. */
final class RunnerProcess implements AutoCloseable {
    private final Process process;
    private final Path out;
    private final Path complaints;

    private RunnerProcess(Process process, Path out, Path complaints) {
        this.process = process;
        this.out = out;
        this.complaints = complaints;
    }

    /** Starts a command in that directory, with nothing but those settings. */
    static RunnerProcess start(Path directory, Map<String, String> settings, String... arguments) {
        return start(directory, settings, Runner.class, arguments);
    }

    /** Starts another program of the tests in the same way. */
    static RunnerProcess start(Path directory, Map<String, String> settings, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        try {
            Path out = Files.createTempFile(directory, "out", ".txt");
            Path complaints = Files.createTempFile(directory, "err", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(complaints.toFile());
            builder.environment()
                    .keySet()
                    .removeIf(name -> name.matches("(VAPI|TWILIO|DEFAULT|DATABASE|HTTP|JWT|OPEN)_.*"));
            builder.environment().putAll(settings);
            return new RunnerProcess(builder.start(), out, complaints);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Waits until it has said that. */
    RunnerProcess untilSaid(String text) throws InterruptedException {
        Waiting.until(text + " in " + complaints(), () -> complaints().contains(text) || !process.isAlive());
        if (!complaints().contains(text)) {
            throw new AssertionError("ended without saying: " + text + "\n" + complaints());
        }
        return this;
    }

    /** Waits for the first line that it prints, and answers it. */
    String firstLine() throws InterruptedException {
        Waiting.until("a first line, after " + complaints(), () -> out().contains("\n") || !process.isAlive());
        return out().lines().findFirst().orElseThrow(() -> new AssertionError("ended silently\n" + complaints()));
    }

    /** Asks it to stop: SIGTERM. */
    void stop() {
        process.destroy();
    }

    /** Ends it at once: SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Waits for its end, and answers its number. */
    int code() throws InterruptedException {
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            throw new AssertionError("still running\n" + complaints());
        }
        return process.exitValue();
    }

    /** What it has said by the time that it ended. */
    String said() throws InterruptedException {
        code();
        return out();
    }

    String out() {
        return read(out);
    }

    String complaints() {
        return read(complaints);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
