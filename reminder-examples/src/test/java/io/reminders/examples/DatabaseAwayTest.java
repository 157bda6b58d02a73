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
    void a_worker_waits_for_a_database_that_is_away_at_its_start_and_later() throws Exception {
        int port = freePort();
        Map<String, String> settings = Map.of("DATABASE_URL", "postgres://postgres@127.0.0.1:" + port + "/postgres");
        try (RunnerProcess worker = RunnerProcess.start(directory, settings, "worker")) {
            worker.untilSaid("storage jdbc:postgresql://127.0.0.1:" + port
                    + "/postgres does not answer (SQLSTATE 08001);" + " nothing is lost, trying again in 1 s");
            try (EmbeddedPostgres first = server(port)) {
                worker.untilSaid("working");
                assertThat(first.getPort()).isEqualTo(port);
            }
            worker.untilSaid("storage does not answer:");
            try (EmbeddedPostgres second = server(port)) {
                worker.untilSaid("storage answers again");
                assertThat(second.getPort()).isEqualTo(port);
                assertThat(RunnerProcess.start(
                                        directory,
                                        settings,
                                        "schedule",
                                        "--title",
                                        "Dentist",
                                        "--message",
                                        "Dentist at nine.",
                                        "--phone",
                                        "0721 234 567",
                                        "--in",
                                        "1s")
                                .code())
                        .isZero();
                worker.untilSaid("-> COMPLETED (answered)");
                worker.stop();

                assertThat(worker.code()).isZero();
            }
        }
    }

    @Test
    void a_worker_can_be_stopped_while_it_waits() throws Exception {
        Map<String, String> settings =
                Map.of("DATABASE_URL", "postgres://postgres@127.0.0.1:" + freePort() + "/postgres");
        try (RunnerProcess worker =
                RunnerProcess.start(directory, settings, "worker").untilSaid("trying again")) {
            worker.stop();

            assertThat(worker.code()).isZero();
            assertThat(worker.complaints()).contains("stopped before the database answered; nothing was begun");
        }
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
