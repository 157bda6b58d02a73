package io.reminders.endurance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program of these tests as a process of its own, with a small heap. It ends when it is told to, or when the process
 * of these tests is gone. One thread at a time; close it last.
 */
public final class NodeProcess implements AutoCloseable {
    private final Process process;
    private final Path complaints;

    private NodeProcess(Process process, Path complaints) {
        this.process = process;
        this.complaints = complaints;
    }

    /** Starts a program; {@code heap} is as for {@code -Xmx}. */
    public static NodeProcess start(Path directory, String heap, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        try {
            Path complaints = Files.createTempFile(directory, "node", ".txt");
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(complaints.toFile())
                    .start();
            return new NodeProcess(process, complaints);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * For the program itself: waits until whoever started it is gone, however that came about. Nobody ever writes to
     * its input, and what ends it is the end of the other process.
     */
    public static void awaitEndOfStarter() throws IOException {
        int read = System.in.read();
        while (read >= 0) {
            read = System.in.read();
        }
    }

    /** Waits until it has said that. */
    public NodeProcess untilSaid(String text) throws InterruptedException {
        Waiting.until(text, Duration.ofSeconds(60), () -> complaints().contains(text) || !process.isAlive());
        if (!complaints().contains(text)) {
            throw new AssertionError("ended without saying: " + text + "\n" + complaints());
        }
        return this;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it at once: SIGKILL. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to stop, SIGTERM, and waits for its end. */
    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("still running\n" + complaints());
        }
    }

    /** Whether this system can pause a process. */
    public static boolean canPause() {
        return !System.getProperty("os.name").startsWith("Windows");
    }

    /** Pauses it: SIGSTOP. */
    public void pause() throws InterruptedException {
        signal("-STOP");
    }

    /** Lets it go on: SIGCONT. */
    public void goOn() throws InterruptedException {
        signal("-CONT");
    }

    private void signal(String name) throws InterruptedException {
        try {
            int code = new ProcessBuilder("kill", name, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0 && process.isAlive()) {
                throw new AssertionError("kill " + name + " ended with " + code);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What it wrote. */
    public String complaints() {
        try {
            return Files.readString(complaints);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
