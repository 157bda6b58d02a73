package io.reminders.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.examples.Shell.Said;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code serve} refuses before it listens. */
class ServeCommandTest {
    @TempDir
    Path directory;

    @Test
    void it_does_not_start_before_it_was_said_who_may_ask() {
        assertThat(Shell.in(directory).run("serve"))
                .isEqualTo(new Said(
                        2,
                        "",
                        "refused: JWT_SECRET: expected it with JWT_ISSUER and JWT_AUDIENCE, or --open for everybody on"
                                + " this machine but was not set\n"));
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void open_is_for_this_machine_only() {
        assertThat(Shell.in(directory).run("serve", "--open", "--host", "0.0.0.0"))
                .isEqualTo(new Said(
                        2,
                        "",
                        "refused: HTTP_HOST: expected a loopback address while everybody may ask but was 0.0.0.0\n"));
    }

    @Test
    void open_beside_tokens_is_refused() {
        Shell shell = Shell.in(directory)
                .with("JWT_SECRET", "canary-canary-canary-canary-1234")
                .with("JWT_ISSUER", "https://issuer.example")
                .with("JWT_AUDIENCE", "reminders");

        assertThat(shell.run("serve", "--open"))
                .isEqualTo(new Said(
                        2,
                        "",
                        "refused: OPEN_ON_LOOPBACK: expected false beside JWT_SECRET, or no token would be asked for"
                                + " but was true\n"));
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        assertThat(Shell.in(directory)
                        .with("DEFAULT_TIMEZONE", "Mars/Base")
                        .with("OPEN_ON_LOOPBACK", "perhaps")
                        .run("serve", "--port", "http"))
                .isEqualTo(new Said(2, "", """
                        refused: DEFAULT_TIMEZONE: expected an IANA time zone such as Europe/Bucharest but was Mars/Base
                        refused: HTTP_PORT: expected a whole number from 0 to 65535 but was http
                        refused: OPEN_ON_LOOPBACK: expected true or false but was perhaps
                        """));
    }

    @Test
    void a_port_that_is_taken_is_named() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            Said said = Shell.in(directory).run("serve", "--open", "--port", port);

            assertThat(said)
                    .isEqualTo(new Said(
                            2, "", "refused: port: expected one that is free and may be taken but was " + port + "\n"));
        }
    }
}
