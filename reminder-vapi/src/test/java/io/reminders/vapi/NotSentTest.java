package io.reminders.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Placement;
import io.reminders.delivery.Placement.NotSent;
import io.reminders.delivery.Reason;
import io.reminders.delivery.Reason.Family;
import io.reminders.delivery.Reasons;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.Test;

/** Not one byte of the request has left, so it may be tried again. */
class NotSentTest {
    @StartStop
    private final MockWebServer server = new MockWebServer();

    @Test
    void a_refused_connection() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        assertThat(place(Samples.gateway(URI.create("http://127.0.0.1:" + free))))
                .isEqualTo(new NotSent(new Reason(Family.NETWORK, "connection-refused")));
    }

    @Test
    void an_unknown_host() {
        assertThat(place(Samples.gateway(URI.create("https://vapi.invalid"))))
                .isEqualTo(new NotSent(new Reason(Family.NETWORK, "host-not-resolved")));
    }

    @Test
    void a_server_that_does_not_speak_tls() throws Exception {
        // It answers in plain text without reading: what it would make of a handshake depends on random bytes in there.
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> answerInPlainText(plain));
            server.start();

            assertThat(place(Samples.gateway(URI.create("https://127.0.0.1:" + plain.getLocalPort()))))
                    .isEqualTo(new NotSent(new Reason(Family.NETWORK, "tls-handshake-failed")));
            server.join(20_000);
        }
    }

    private static void answerInPlainText(ServerSocket plain) {
        try (Socket client = plain.accept()) {
            client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            client.shutdownOutput();
            client.getInputStream().readAllBytes();
        } catch (IOException gone) {
            // The client is gone, and has its answer.
        }
    }

    @Test
    void a_connection_that_is_never_taken_up() throws IOException {
        // A listener that accepts nothing: the operating system shakes hands, and the TLS handshake has no answer.
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI url = URI.create("https://127.0.0.1:" + silent.getLocalPort());

            assertThat(place(Samples.gateway(url).timeout(Duration.ofSeconds(1))))
                    .isEqualTo(new NotSent(new Reason(Family.NETWORK, "connect-timeout")));
        }
    }

    @Test
    void a_budget_that_was_used_up_before_it_began() {
        assertThat(place(Samples.gateway(server), Duration.ZERO)).isEqualTo(new NotSent(Reasons.SEND_BUDGET));
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void a_budget_that_is_used_up_while_connecting() {
        // Read at the start, before connecting and right before the first byte: the third reading is too late.
        AtomicLong readings = new AtomicLong();
        VapiCallGatewayBuilder builder = Samples.gateway(server)
                .ticker(() -> readings.incrementAndGet() < 3
                        ? 0
                        : Duration.ofSeconds(10).toNanos());

        assertThat(place(builder, Duration.ofSeconds(10))).isEqualTo(new NotSent(Reasons.SEND_BUDGET));
        assertThat(readings).hasValue(3);
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void a_gateway_that_is_closed() {
        VapiCallGateway gateway = Samples.gateway(server).build();
        gateway.close();

        assertThat(gateway.place(Samples.parcel())).isInstanceOf(NotSent.class);
        assertThat(server.getRequestCount()).isZero();
    }

    private static Placement place(VapiCallGatewayBuilder builder) {
        return place(builder, Duration.ofSeconds(10));
    }

    private static Placement place(VapiCallGatewayBuilder builder, Duration budget) {
        try (VapiCallGateway gateway = builder.build()) {
            return gateway.place(Samples.parcel(budget));
        }
    }
}
