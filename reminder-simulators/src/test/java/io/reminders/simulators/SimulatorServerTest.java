package io.reminders.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SimulatorServerTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final ManualTimeline timeline = ManualTimeline.startingAt(Instant.EPOCH);
    private final CountDownLatch asked = new CountDownLatch(1);
    private volatile Request request;
    private volatile Reply reply = Reply.json(200, "{\"ok\":true}");
    private final SimulatorServer server = SimulatorServer.start(0, timeline, received -> {
        request = received;
        asked.countDown();
        return reply;
    });

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_request_comes_as_a_value_and_an_answer_goes_as_one() throws Exception {
        reply = Reply.json(201, "{\"text\":\"ăîș\"}").withHeader("X-Seen", "yes");

        var response = client.send(
                HttpRequest.newBuilder(at("/some/path?a=1&b=%2B40&a=2&empty"))
                        .header("X-Key", "k")
                        .POST(BodyPublishers.ofString("țară"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).isEqualTo("{\"text\":\"ăîș\"}");
        assertThat(response.headers().firstValue("X-Seen")).contains("yes");
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/some/path");
        assertThat(request.parameters()).containsEntry("a", List.of("1", "2")).containsEntry("empty", List.of(""));
        assertThat(request.parameter("b")).contains("+40");
        assertThat(request.parameter("c")).isEmpty();
        assertThat(request.header("x-KEY")).contains("k");
        assertThat(request.body()).isEqualTo("țară");
        assertThat(request).hasToString("POST /some/path (4 characters)");
    }

    @Test
    void an_empty_answer_is_an_answer() throws Exception {
        reply = Reply.json(204, "");

        assertThat(get().get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(204);
    }

    @Test
    void a_late_reply_is_decided_when_its_time_comes() throws Exception {
        var decided = new CountDownLatch(1);
        reply = Reply.late(Duration.ofSeconds(30), () -> {
            decided.countDown();
            return Reply.json(200, "late");
        });

        var response = get();
        asked.await(60, TimeUnit.SECONDS);
        timeline.advance(Duration.ofSeconds(29));
        assertThat(decided.getCount()).isOne();
        assertThat(response).isNotDone();

        timeline.advance(Duration.ofSeconds(1));
        assertThat(response.get(60, TimeUnit.SECONDS).body()).isEqualTo("late");
    }

    @Test
    void a_dripping_answer_comes_byte_by_byte() throws Exception {
        reply = Reply.json(200, "drip").dripping(Duration.ofSeconds(1));

        var body = client.sendAsync(HttpRequest.newBuilder(at("/")).build(), BodyHandlers.ofInputStream())
                .get(60, TimeUnit.SECONDS)
                .body();
        timeline.advance(Duration.ofSeconds(2));
        assertThat(body.readNBytes(2)).asString().isEqualTo("dr");

        timeline.advance(Duration.ofSeconds(2));
        assertThat(body.readAllBytes()).asString().isEqualTo("ip");
    }

    @Test
    void a_padded_answer_is_as_large_as_asked_for() throws Exception {
        reply = Reply.json(200, "{}").paddedTo(5_000_000);

        var body = get().get(60, TimeUnit.SECONDS).body();

        assertThat(body).hasSize(5_000_000).startsWith("{}   ").isEqualToIgnoringWhitespace("{}");
    }

    @Test
    void an_answer_that_is_large_already_is_not_padded() throws Exception {
        reply = Reply.json(200, "{\"ok\":true}").paddedTo(3);

        assertThat(get().get(60, TimeUnit.SECONDS).body()).isEqualTo("{\"ok\":true}");
    }

    @Test
    void a_client_that_leaves_in_the_middle_does_no_harm() throws Exception {
        reply = Reply.json(200, "{}").paddedTo(10_000_000_000L);
        client.send(HttpRequest.newBuilder(at("/")).build(), BodyHandlers.ofInputStream())
                .body()
                .close();

        reply = Reply.json(200, "{}");
        assertThat(get().get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }

    @Test
    void a_reset_closes_the_connection_without_an_answer() {
        reply = Reply.reset();

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> get().get(60, TimeUnit.SECONDS))
                .withCauseInstanceOf(IOException.class);
    }

    @Test
    void silence_lasts_until_the_server_is_closed() throws Exception {
        reply = Reply.silence();
        var response = get();
        asked.await(60, TimeUnit.SECONDS);
        timeline.advance(Duration.ofDays(1));
        assertThat(response).isNotDone();

        server.close();

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> response.get(60, TimeUnit.SECONDS))
                .withCauseInstanceOf(IOException.class);
    }

    @Test
    void a_body_over_one_mebibyte_is_not_looked_at() throws Exception {
        var response = client.send(
                HttpRequest.newBuilder(at("/"))
                        .POST(BodyPublishers.ofByteArray(new byte[1024 * 1024 + 1]))
                        .build(),
                BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(asked.getCount()).isOne();
    }

    @Test
    void a_simulator_that_breaks_says_so_and_closes_the_connection() throws Exception {
        var reported = new CompletableFuture<Throwable>();
        try (var broken = SimulatorServer.start(0, timeline, any -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> reported.complete(failure));
            throw new IllegalStateException("broken");
        })) {
            var response =
                    client.sendAsync(HttpRequest.newBuilder(broken.baseUrl()).build(), BodyHandlers.ofString());

            assertThat(reported.get(60, TimeUnit.SECONDS)).hasMessage("broken");
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> response.get(60, TimeUnit.SECONDS))
                    .withCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void a_port_is_taken_once() {
        var port = server.baseUrl().getPort();

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> SimulatorServer.start(port, timeline, any -> Reply.reset()))
                .withMessage("port " + port + " on 127.0.0.1 cannot be listened on");
    }

    private URI at(String path) {
        return URI.create(server.baseUrl() + path);
    }

    private CompletableFuture<HttpResponse<String>> get() {
        return client.sendAsync(HttpRequest.newBuilder(at("/")).build(), BodyHandlers.ofString());
    }
}
