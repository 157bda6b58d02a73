package io.reminders.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Placement;
import io.reminders.delivery.Placement.Accepted;
import io.reminders.delivery.Placement.Rejected;
import io.reminders.delivery.Placement.Retry;
import io.reminders.delivery.Placement.Unconfirmed;
import io.reminders.delivery.Reason;
import io.reminders.delivery.Reason.Family;
import io.reminders.delivery.Reference;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import mockwebserver3.junit5.StartStop;
import okio.BufferedSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever happens to a request, it is on the wire once. A second answer always waits, for whoever might ask twice. */
class OneRequestTest {
    private static final String CALL = "{\"id\":\"call-1\",\"status\":\"queued\"}";

    @StartStop
    private final MockWebServer server = new MockWebServer();

    @AfterEach
    void exactly_one_request_was_made() throws InterruptedException {
        assertThat(server.takeRequest(10, TimeUnit.SECONDS)).isNotNull();
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void a_call_that_is_taken() {
        assertThat(answerTo(response(201).body(CALL))).isEqualTo(new Accepted(new Reference("call-1")));
    }

    @Test
    void a_500() {
        assertThat(answerTo(response(500))).isEqualTo(new Unconfirmed(new Reason(Family.PROVIDER, "http-500")));
    }

    @Test
    void a_503_that_asks_to_be_repeated_at_once() {
        assertThat(answerTo(response(503).addHeader("Retry-After", 0)))
                .isEqualTo(new Unconfirmed(new Reason(Family.PROVIDER, "http-503"), Optional.of(Duration.ZERO)));
    }

    @Test
    void a_408() {
        assertThat(answerTo(response(408))).isEqualTo(new Unconfirmed(new Reason(Family.PROVIDER, "http-408")));
    }

    @Test
    void a_421_which_another_connection_might_cure() {
        assertThat(answerTo(response(421)))
                .isEqualTo(new Rejected(new Reason(Family.CONTENT, "http-421"), Retry.FINAL));
    }

    @Test
    void a_redirect_is_not_followed() {
        assertThat(answerTo(response(307).addHeader("Location", "/elsewhere")))
                .isEqualTo(new Rejected(new Reason(Family.CONFIGURATION, "http-307"), Retry.FINAL));
    }

    @Test
    void a_reset_before_the_first_byte_of_the_answer() {
        assertThat(answerTo(response(201).onResponseStart(new SocketEffect.CloseSocket())))
                .isEqualTo(new Unconfirmed(new Reason(Family.NETWORK, "connection-lost")));
    }

    @Test
    void a_reset_while_the_request_is_written() {
        assertThat(answerTo(response(201).onRequestBody(new SocketEffect.CloseSocket())))
                .isEqualTo(new Unconfirmed(new Reason(Family.NETWORK, "connection-lost")));
    }

    @Test
    void a_reset_in_the_middle_of_the_answer() {
        assertThat(answerTo(response(201).body(CALL.repeat(1000)).onResponseBody(new SocketEffect.CloseSocket())))
                .isEqualTo(new Unconfirmed(new Reason(Family.NETWORK, "connection-lost")));
    }

    @Test
    void an_answer_that_is_shorter_than_it_says() {
        assertThat(answerTo(response(201)
                        .body(CALL)
                        .setHeader("Content-Length", 1000)
                        .onResponseEnd(new SocketEffect.CloseSocket())))
                .isEqualTo(new Unconfirmed(new Reason(Family.NETWORK, "connection-lost")));
    }

    @Test
    void no_answer_at_all() {
        assertThat(answerTo(response(201).onResponseStart(SocketEffect.Stall.INSTANCE)))
                .isEqualTo(new Unconfirmed(new Reason(Family.NETWORK, "timeout")));
    }

    @Test
    void an_answer_that_drips() {
        // Reading would be slowed down as well, and is left out.
        assertThat(answerTo(
                        response(201).body(CALL).doNotReadRequestBody().throttleBody(1, 200, TimeUnit.MILLISECONDS)))
                .isEqualTo(new Unconfirmed(new Reason(Family.NETWORK, "timeout")));
    }

    @Test
    void an_answer_that_stops_in_the_middle() {
        assertThat(answerTo(response(201).body(CALL.repeat(1000)).onResponseBody(SocketEffect.Stall.INSTANCE)))
                .isEqualTo(new Unconfirmed(new Reason(Family.NETWORK, "timeout")));
    }

    @Test
    void an_answer_of_ten_gigabytes() {
        assertThat(answerTo(response(201).body(new Blanks(10L << 30))))
                .isEqualTo(new Unconfirmed(new Reason(Family.PROVIDER, "answer-too-large")));
    }

    @Test
    void an_answer_of_a_mebibyte_is_read() {
        assertThat(answerTo(response(201).body(CALL + " ".repeat((1 << 20) - CALL.length()))))
                .isEqualTo(new Accepted(new Reference("call-1")));
    }

    private Placement answerTo(MockResponse.Builder first) {
        server.enqueue(first.build());
        server.enqueue(response(201).body("{\"id\":\"second\"}").build());
        try (VapiCallGateway gateway =
                Samples.gateway(server).timeout(Duration.ofSeconds(1)).build()) {
            return gateway.place(Samples.parcel());
        }
    }

    private static MockResponse.Builder response(int status) {
        return new MockResponse.Builder().code(status);
    }

    /** A body that is made while it is sent. */
    private record Blanks(long contentLength) implements mockwebserver3.MockResponseBody {
        @Override
        public long getContentLength() {
            return contentLength;
        }

        @Override
        public void writeTo(BufferedSink sink) throws java.io.IOException {
            byte[] blanks = " ".repeat(1 << 16).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            for (long written = 0; written < contentLength; written += blanks.length) {
                sink.write(blanks);
            }
        }
    }
}
