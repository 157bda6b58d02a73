package io.reminders.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackPostTest {

    private final LinkedBlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    private volatile Reply reply = Reply.json(202, "{}");
    private final SimulatorServer host = SimulatorServer.start(0, ManualTimeline.startingAt(Instant.EPOCH), request -> {
        requests.add(request);
        return reply;
    });

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void it_posts_body_and_headers_and_gives_the_status() throws InterruptedException {
        var status = post(host.baseUrl() + "/hooks/vapi?tenant=a", Map.of("X-Secret", "s", "content-length", "7"))
                .send();

        assertThat(status).hasValue(202);
        var request = requests.poll(60, TimeUnit.SECONDS);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/hooks/vapi");
        assertThat(request.parameter("tenant")).contains("a");
        assertThat(request.header("X-Secret")).contains("s");
        assertThat(request.headers().get("content-length")).isEqualTo(List.of("17"));
        assertThat(request.body()).isEqualTo("{\"text\":\"ăîș\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1", "http://127.255.1.9:8080/x", "HTTP://LocalHost:1/"})
    void this_machine_is_reached(String url) {
        assertThat(post(url, Map.of()).mayBeSent()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "http://128.0.0.1/",
                "http://127.0.0.256/",
                "http://127.0.0.1.example.com/",
                "http://example.com/127.0.0.1",
                "http://127.0.0.1@example.com/",
                "http://[::1]/",
                "http://10.0.0.1/",
                "ftp://127.0.0.1/",
                "/relative"
            })
    void everything_else_is_not(String url) {
        var post = post(url, Map.of());

        assertThat(post.mayBeSent()).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(post::send)
                .withMessage("url: expected http to 127.0.0.0/8 but was another host");
    }

    @Test
    void a_redirect_is_not_followed() {
        reply = Reply.json(302, "").withHeader("Location", "http://example.com/");

        assertThat(post(host.baseUrl() + "/", Map.of()).send()).hasValue(302);
        assertThat(requests).hasSize(1);
    }

    @Test
    void no_answer_is_no_status() {
        reply = Reply.reset();
        assertThat(post(host.baseUrl() + "/", Map.of()).send()).isEmpty();

        reply = Reply.silence();
        var impatient = new LoopbackPost(host.baseUrl(), Map.of(), "", Duration.ofMillis(50));
        assertThat(impatient.send()).isEmpty();
    }

    @Test
    void a_closed_port_is_no_status() {
        var closed = host.baseUrl();
        host.close();

        assertThat(post(closed + "/", Map.of()).send()).isEmpty();
    }

    @Test
    void an_answer_in_another_language_is_no_status() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var speaker = new Thread(() -> speak(socket, "x".repeat(5000)));
            speaker.start();

            assertThat(post("http://127.0.0.1:" + socket.getLocalPort(), Map.of())
                            .send())
                    .isEmpty();
            speaker.join(60_000);
        }
    }

    @Test
    void an_interrupt_ends_the_wait() throws InterruptedException {
        reply = Reply.silence();
        var ended = new CountDownLatch(1);
        var waiting = new Thread(() -> {
            new LoopbackPost(host.baseUrl(), Map.of(), "", Duration.ofHours(1)).send();
            ended.countDown();
        });
        waiting.start();
        assertThat(requests.poll(60, TimeUnit.SECONDS)).isNotNull();

        waiting.interrupt();

        assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_header_stays_in_its_line() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> post("http://127.0.0.1/", Map.of("X-Secret", "s\r\nX-Other: o")))
                .withMessage("headers: expected names and values of one line but was something else");
    }

    @Test
    void neither_path_nor_body_is_shown() {
        assertThat(post("http://127.0.0.1/secret", Map.of())).hasToString("POST to 127.0.0.1 (14 characters)");
    }

    private static LoopbackPost post(String url, Map<String, String> headers) {
        return new LoopbackPost(URI.create(url), headers, "{\"text\":\"ăîș\"}", Duration.ofSeconds(60));
    }

    private static void speak(ServerSocket socket, String text) {
        try (var connection = socket.accept()) {
            connection.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException expected) {
            // The reader has heard enough.
        }
    }
}
