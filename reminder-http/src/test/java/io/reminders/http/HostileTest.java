package io.reminders.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody should send. */
class HostileTest {
    private final Bench bench = Bench.usual();

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "nonsense",
                "{",
                "{} {}",
                "null",
                "[]",
                "17",
                "{'title': 'x'}",
                "{\"title\": \"a\", \"title\": \"b\"}",
                "{\"title\": NaN}",
                "{\"title\": \"a\nb\"}",
                "{\"title\": 1e999999999}",
                "{\"title\": 99999999999999999999999999999999999999999999999999}",
                "\uFEFF{}",
                "{\"title\": \"\\ud800\", \"message\": \"x\", \"phone_number\": \"+40721234567\", \"scheduled_time\": \"2026-03-08T09:00\"}",
                "{\"title\": \"a\\u0000b\", \"message\": \"x\", \"phone_number\": \"+40721234567\", \"scheduled_time\": \"2026-03-08T09:00\"}",
            })
    void a_body_that_is_none_is_refused(String body) {
        Bench.Reply reply = bench.post("/reminders", body);

        assertThat(Bench.fields(reply)).isNotEmpty();
        assertThat(bench.get("/reminders").json().path("data")).isEmpty();
    }

    @Test
    void what_is_nested_deeply_is_refused() {
        String deep = "{\"title\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}";

        assertThat(Bench.fields(bench.post("/reminders", deep))).containsExactly("body");
    }

    @Test
    void a_body_of_two_megabytes_is_not_read() {
        String large = "{\"title\": \"" + "x".repeat(2_000_000) + "\"}";

        assertThat(bench.post("/reminders", large).status()).isEqualTo(413);
        assertThat(bench.post("/reminders/bulk", large).status()).isEqualTo(413);
        assertThat(bench.get("/health").status()).isEqualTo(200);
    }

    @Test
    void a_body_that_does_not_say_how_long_it_is_is_measured_all_the_same() {
        byte[] large = "x".repeat(2_000_000).getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(bench.server.address() + "/reminders"))
                .header("Authorization", Bench.bearer(bench.token("acme", "ana")))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .build();

        assertThat(Bench.send(request).status()).isEqualTo(413);
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(bench.server.address() + "/reminders"))
                .header("Authorization", Bench.bearer(bench.token("acme", "ana")))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'}))
                .build();

        assertThat(Bench.fields(Bench.send(request))).containsExactly("body");
    }

    @Test
    void something_else_than_json_is_neither_read_nor_answered() {
        for (String type : List.of("text/plain", "application/xml", "application/json; charset=utf-16", "json", "")) {
            assertThat(bench.post("/reminders", Bench.DENTIST, "Content-Type", type)
                            .status())
                    .as(type)
                    .isEqualTo(415);
        }
        assertThat(bench.post("/reminders", Bench.DENTIST, "Content-Type", "Application/JSON; charset=\"UTF-8\"")
                        .status())
                .isEqualTo(201);
        assertThat(bench.get("/reminders", "Accept", "text/html").status()).isEqualTo(406);
        assertThat(bench.get("/reminders", "Accept", "application/json;q=0").status())
                .isEqualTo(406);
        assertThat(bench.get("/reminders", "Accept", "text/html, */*;q=0.1").status())
                .isEqualTo(200);
    }

    @Test
    void a_method_that_is_not_offered_is_answered_with_those_that_are() {
        assertThat(bench.send("PUT", "/reminders", "{}").status()).isEqualTo(405);
        assertThat(bench.send("PUT", "/reminders", "{}").header("Allow")).isEqualTo("GET, HEAD, POST");
        assertThat(bench.get("/reminders/bulk").header("Allow")).isEqualTo("POST");
        assertThat(bench.send("OPTIONS", "/reminders", null).status()).isEqualTo(405);
        assertThat(bench.send("HEAD", "/reminders", null).status()).isEqualTo(200);
        assertThat(bench.send("HEAD", "/reminders", null, "Authorization", "").status())
                .isEqualTo(401);
        assertThat(bench.get("/nothing").status()).isEqualTo(404);
        assertThat(bench.get("/reminders/").status()).isEqualTo(404);
        assertThat(bench.get("/Reminders").status()).isEqualTo(404);
    }

    @Test
    void what_is_no_request_is_not_repeated() throws IOException {
        for (String request : List.of(
                "GET /reminders/%ZZ+40721234567 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /reminders/%2e%2e/+40721234567 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /reminders?search=%FF+40721234567 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /reminders HTTP/1.1\r\nHost: x\r\nX-Long: " + Bench.NUMBER.repeat(2_000) + "\r\n\r\n",
                "+40721234567\r\n\r\n")) {
            String answer = raw(request);

            assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("40721234567", "Jetty", "Javalin");
            assertThat(answer.toLowerCase(Locale.ROOT)).doesNotContain("<html", "exception");
        }
        assertThat(bench.get("/health").status()).isEqualTo(200);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), bench.server.port())) {
            socket.setSoTimeout(10_000);
            String closing = request.replaceFirst("Host: x", "Host: x\r\nConnection: close");
            socket.getOutputStream().write(closing.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
