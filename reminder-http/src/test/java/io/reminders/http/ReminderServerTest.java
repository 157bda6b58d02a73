package io.reminders.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Started, open to this machine only, closed. */
class ReminderServerTest {
    private final ReminderTestKit kit = ReminderTestKit.with(ManualClock.at("2026-03-07T12:00:00Z"));

    @Test
    void it_starts_in_one_line_and_closes() {
        ReminderServer server =
                ReminderServer.over(kit.reminders()).openOnLoopback().start();
        int port = server.port();

        assertThat(server.address()).hasToString("http://127.0.0.1:" + port);
        assertThat(server).hasToString("ReminderServer[http://127.0.0.1:" + port + "]");
        assertThat(Bench.send(HttpRequest.newBuilder(URI.create(server.address() + "/reminders"))
                                .build())
                        .status())
                .isEqualTo(200);
        server.close();
        server.close();
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void a_page_from_elsewhere_does_not_get_in_by_another_name_for_this_machine() throws IOException {
        try (ReminderServer server =
                ReminderServer.over(kit.reminders()).openOnLoopback().start()) {
            assertThat(raw(server, "localhost:" + server.port())).startsWith("HTTP/1.1 200");
            assertThat(raw(server, "[::1]")).startsWith("HTTP/1.1 200");
            assertThat(raw(server, "evil.example")).startsWith("HTTP/1.1 401");
            assertThat(raw(server, "127.0.0.1.evil.example")).startsWith("HTTP/1.1 401");
            assertThat(raw(server, "127.0.0.1\r\nOrigin: http://evil.example")).startsWith("HTTP/1.1 401");
            assertThat(raw(server, "127.0.0.1\r\nOrigin: null")).startsWith("HTTP/1.1 401");
            assertThat(raw(server, "127.0.0.1\r\nOrigin: http://127.0.0.1")).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void what_a_proxy_on_this_machine_passes_on_does_not_get_in() throws IOException {
        try (ReminderServer server =
                ReminderServer.over(kit.reminders()).openOnLoopback().start()) {
            for (String said : List.of(
                    "Forwarded: for=192.0.2.1",
                    "X-Forwarded-For: 192.0.2.1",
                    "X-Forwarded-Host: reminders.example",
                    "X-Real-IP: 192.0.2.1",
                    "Via: 1.1 proxy",
                    "Via:",
                    "Origin: http://127.0.0.1\r\nOrigin: http://127.0.0.1",
                    "Origin: http://127.0.0.1\r\nOrigin: http://evil.example")) {
                assertThat(raw(server, "127.0.0.1\r\n" + said)).as(said).startsWith("HTTP/1.1 401");
            }
        }
    }

    private static String raw(ReminderServer server, String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET /reminders HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_port_that_is_taken_is_refused_by_name() {
        try (ReminderServer server =
                ReminderServer.over(kit.reminders()).openOnLoopback().start()) {
            assertThatThrownBy(() -> ReminderServer.over(kit.reminders())
                            .openOnLoopback()
                            .port(server.port())
                            .start())
                    .hasMessage("port: expected one that is free and may be taken but was " + server.port());
        }
    }

    @Test
    void what_cannot_be_is_refused_before_it_listens() {
        ReminderServerBuilder builder = ReminderServer.over(kit.reminders());

        assertThatThrownBy(builder::start)
                .hasMessage("authenticator: expected authenticatedBy(…) or openOnLoopback() but was neither");
        assertThatThrownBy(() -> builder.openOnLoopback().host("0.0.0.0").start())
                .hasMessage("host: expected a loopback address while everybody may call but was another");
        assertThatThrownBy(() -> builder.port(65_536)).hasMessage("port: expected 0 to 65535 but was 65536");
        assertThatThrownBy(() -> builder.requestsPerMinute(0))
                .hasMessage("requestsPerMinute: expected 1 to 1000000 but was 0");
        assertThatThrownBy(() -> builder.callbacks("Vapi/", (headers, body) -> null))
                .hasMessage("provider: expected 1 to 40 small letters, digits and dashes but was 5 characters");
        assertThat(builder).hasToString("ReminderServerBuilder[0.0.0.0:0]");
    }
}
