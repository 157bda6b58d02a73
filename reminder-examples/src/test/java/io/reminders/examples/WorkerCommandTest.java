package io.reminders.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.examples.Shell.Said;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerCommandTest {
    @TempDir
    Path directory;

    @Test
    void it_calls_whoever_is_due_and_leaves_no_thread() throws Exception {
        Set<String> before = threads();
        AtomicReference<Runnable> stop = new AtomicReference<>();
        Shell shell = Shell.in(directory).stoppedBy(stop::set);
        CompletableFuture<Said> worker = CompletableFuture.supplyAsync(() -> shell.run("worker"));
        String id = shell.run(
                        "schedule", "--title", "Tea", "--message", "Tea.", "--phone", "0721 234 567", "--in", "1s")
                .id();

        Waiting.until("completed", () -> shell.run("explain", id).out().contains("status: COMPLETED"));
        stop.get().run();

        assertThat(worker.get(60, TimeUnit.SECONDS)).isEqualTo(new Said(0, "", ""));
        Waiting.until("no thread is left: " + threads(), () -> before.containsAll(threads()));
    }

    /**
     * OkHttp's end by themselves when they have been idle for a minute; those of the JDK's pool and the ones that wake
     * its virtual threads stay for as long as the JVM does.
     */
    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> !name.matches("(ForkJoinPool|VirtualThread-|OkHttp TaskRunner|Okio Watchdog).*"))
                .collect(Collectors.toSet());
    }
}
