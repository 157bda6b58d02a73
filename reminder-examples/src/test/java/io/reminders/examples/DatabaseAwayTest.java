package io.reminders.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A worker, a real process, and a PostgreSQL server that comes and goes. */
class DatabaseAwayTest {
    @TempDir
    Path directory;

    @Test
    void a_worker_outlives_a_database_that_comes_and_goes() throws Exception {
        int port = freePort();
        Map<String, String> settings = at(port);
        try (RunnerProcess worker = RunnerProcess.start(directory, settings, "worker")) {
            worker.untilSaid("storage jdbc:postgresql://127.0.0.1:" + port
                    + "/postgres does not answer (SQLSTATE 08001);" + " nothing is lost, trying again in 1 s");
            try (EmbeddedPostgres first = server(port)) {
                assertThat(first.getPort()).isEqualTo(port);
                worker.untilSaid("working");
            }
            worker.untilSaid("storage does not answer:");
            try (EmbeddedPostgres second = server(port)) {
                assertThat(second.getPort()).isEqualTo(port);
                worker.untilSaid("storage answers again");
                schedule(settings);
                worker.untilSaid("-> COMPLETED (answered)");
            }

            worker.stop();

            assertThat(worker.code()).isZero();
            assertThat(worker.complaints()).contains("drained: nothing is left under way");
        }
    }

    @Test
    void a_worker_can_be_stopped_while_it_waits() throws Exception {
        try (RunnerProcess worker =
                RunnerProcess.start(directory, at(freePort()), "worker").untilSaid("trying again")) {
            worker.stop();

            assertThat(worker.code()).isZero();
            assertThat(worker.complaints()).contains("stopped before the database answered; nothing was begun");
        }
    }

    private static Map<String, String> at(int port) {
        return Map.of("DATABASE_URL", "postgres://postgres@127.0.0.1:" + port + "/postgres");
    }

    private void schedule(Map<String, String> settings) throws InterruptedException {
        String[] command = {"schedule", "--title", "Tea", "--message", "Tea.", "--phone", "0721 234 567", "--in", "1s"};
        assertThat(RunnerProcess.start(directory, settings, command).code()).isZero();
    }

    private EmbeddedPostgres server(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(directory.resolve("postgresql"))
                .setCleanDataDirectory(false)
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
