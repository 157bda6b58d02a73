package io.reminders.endurance;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A PostgreSQL server with a directory and port of its own, which can be ended in the middle of everything and started
 * again. Commits are synchronous; {@code fsync} is off, as the tests' library has it, which matters when a machine dies
 * and not when a process does. One thread at a time.
 */
public final class RestartablePostgres implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path data;
    private final int port;
    private EmbeddedPostgres server;

    private RestartablePostgres(Path data, int port) {
        this.data = data;
        this.port = port;
        this.server = serve();
    }

    static RestartablePostgres start(Path data) {
        return new RestartablePostgres(data, freePort());
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** Its JDBC URL, the same after each start. */
    public String url() {
        return url(port);
    }

    /** The URL of the same database through another port. */
    public String url(int other) {
        return "jdbc:postgresql://127.0.0.1:" + other + "/postgres?user=postgres";
    }

    public int port() {
        return port;
    }

    /** Ends it at once, without a checkpoint: SIGQUIT, which is what {@code pg_ctl stop -m immediate} sends. */
    public void stopAtOnce() throws InterruptedException {
        long pid = pid();
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        try {
            new ProcessBuilder("kill", "-QUIT", Long.toString(pid)).start().waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Waiting.until("PostgreSQL ends", PATIENCE, () -> !postmaster.isAlive());
    }

    /** Starts it again; it has recovered when this returns. */
    public void startAgain() {
        close();
        server = serve();
    }

    private long pid() {
        try {
            return Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private EmbeddedPostgres serve() {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setPGStartupWait(PATIENCE)
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "100")
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
