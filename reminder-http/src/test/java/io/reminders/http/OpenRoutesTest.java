package io.reminders.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.Reminders;
import io.reminders.http.spi.CallbackAnswer;
import io.reminders.refusal.RefusedValueException;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderNotFoundException;
import io.reminders.spi.ReminderRepository;
import io.reminders.spi.RepositoryException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What anybody may ask, and what providers post. */
class OpenRoutesTest {

    @Test
    void it_lives_is_ready_and_says_what_it_offers() {
        try (Bench bench = Bench.usual()) {
            assertThat(bench.get("/health").response().body()).isEqualTo("{\"status\":\"up\"}");
            assertThat(bench.get("/ready").response().body()).isEqualTo("{\"status\":\"ready\"}");
            assertThat(bench.get("/openapi.yaml").response().body()).isEqualTo(Contract.text());
            assertThat(bench.get("/openapi.yaml").header("Content-Type")).startsWith("application/yaml");
        }
    }

    @Test
    void without_storage_it_is_not_ready_and_says_so_to_callers() {
        ReminderRepository away = (ReminderRepository) Proxy.newProxyInstance(
                ReminderRepository.class.getClassLoader(),
                new Class<?>[] {ReminderRepository.class},
                (proxy, method, arguments) -> {
                    throw new RepositoryException(method.getName(), "08006", 0);
                });
        try (ReminderServer server =
                ReminderServer.over(Reminders.over(away)).openOnLoopback().start()) {
            assertThat(get(server, "/health").status()).isEqualTo(200);
            assertThat(get(server, "/ready").status()).isEqualTo(503);
            assertThat(get(server, "/reminders").status()).isEqualTo(503);
            assertThat(get(server, "/reminders").text("type")).isEqualTo("urn:reminders:unavailable");
        }
    }

    private static Bench.Reply get(ReminderServer server, String path) {
        return Bench.send(
                HttpRequest.newBuilder(URI.create(server.address() + path)).build());
    }

    @Test
    void a_post_of_a_provider_is_handed_on_byte_for_byte() {
        List<String> received = new ArrayList<>();
        try (Bench bench = new Bench(builder -> builder.callbacks("vapi", (headers, body) -> {
            received.add(headers.get("x-vapi-secret") + new String(body, StandardCharsets.UTF_8));
            return CallbackAnswer.TAKEN;
        }))) {
            Bench.Reply taken = bench.post("/callbacks/vapi", "{\"a\":  1}\n", "X-Vapi-Secret", "s3cret");

            assertThat(taken.status()).isEqualTo(204);
            assertThat(received).containsExactly("[s3cret]{\"a\":  1}\n");
            assertThat(bench.post("/callbacks/other", "{}").status()).isEqualTo(404);
        }
    }

    @Test
    void what_was_made_of_a_post_decides_the_answer() {
        try (Bench bench = new Bench(builder -> builder.callbacks("forged", (headers, body) -> CallbackAnswer.FORGED)
                .callbacks("malformed", (headers, body) -> CallbackAnswer.MALFORMED)
                .callbacks("refusing", (headers, body) -> {
                    throw RefusedValueException.of("phone_number", "one", Bench.NUMBER);
                })
                .callbacks("missing", (headers, body) -> {
                    throw new ReminderNotFoundException(ReminderId.parse("018f0000-0000-7000-8000-000000000000"));
                })
                .callbacks("broken", (headers, body) -> {
                    throw new IllegalStateException(Bench.NUMBER);
                }))) {
            assertThat(bench.post("/callbacks/forged", "x").status()).isEqualTo(401);
            assertThat(bench.post("/callbacks/malformed", "x").status()).isEqualTo(400);
            assertThat(bench.post("/callbacks/broken", "x").status()).isEqualTo(503);
            assertThat(bench.post("/callbacks/refusing", "x").status()).isEqualTo(503);
            assertThat(bench.post("/callbacks/missing", "x").status()).isEqualTo(503);
            assertThat(bench.post("/callbacks/malformed", "x".repeat((1 << 20) + 1))
                            .status())
                    .isEqualTo(413);
        }
    }
}
