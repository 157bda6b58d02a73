package io.reminders.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.Reminders;
import io.reminders.http.spi.CallbackAnswer;
import io.reminders.spi.ReminderRepository;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing of a person is in a problem or in a line of the log, whatever goes wrong. */
class CanaryTest {
    private static final String NUMBER = "721234567";
    private static final String WORD = "quagga";
    private static final String BODY = """
            {"title": "Quagga", "message": "quagga", "phone_number": "+40721234567", "scheduled_time": "2026-03-08T09:00"}""";

    private final List<Bench.Reply> problems = new ArrayList<>();

    @Test
    void problems_and_the_log_are_silent() {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try (Bench bench = new Bench(builder -> builder.callbacks("quiet", (headers, body) -> CallbackAnswer.FORGED)
                        .callbacks("loud", (headers, body) -> {
                            throw new IllegalStateException(WORD + NUMBER);
                        }));
                ReminderServer broken = ReminderServer.over(Reminders.over(loudStorage()))
                        .openOnLoopback()
                        .start()) {
            provoke(bench);
            problems.add(Bench.send(HttpRequest.newBuilder(URI.create(broken.address() + "/reminders?search=" + WORD))
                    .build()));
            assertThat(problems.get(problems.size() - 1).status()).isEqualTo(500);
        } finally {
            System.setErr(before);
        }

        assertThat(problems).hasSizeGreaterThan(20).allSatisfy(problem -> {
            assertThat(problem.status()).isGreaterThanOrEqualTo(400);
            assertThat(problem.response().body()).doesNotContainIgnoringCase(NUMBER, WORD, "e30.e30");
            assertThat(problem.response().headers().toString()).doesNotContainIgnoringCase(NUMBER, WORD);
        });
        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("GET /reminders failed: java.lang.IllegalStateException")
                .contains("POST /callbacks/{provider} failed")
                .contains("a token that cannot be read")
                .contains("no token is asked for")
                .doesNotContainIgnoringCase(NUMBER)
                .doesNotContainIgnoringCase(WORD)
                .doesNotContain("e30.e30");
    }

    private void provoke(Bench bench) {
        for (String wrong : List.of(
                BODY.replace("2026-03-08T09:00", WORD),
                BODY.replace("+40", "+99"),
                BODY.replace("\"quagga\"", "\"quagga" + "a".repeat(1_000) + "\""),
                BODY.replace("\"Quagga\"", "[\"Quagga\"]"),
                BODY.replace("message", "quagga 40721234567"),
                BODY.replace("{", "{\"timezone\": \"quagga 40721234567\", "),
                BODY.replace("{", "{\"cron\": \"quagga\", ")
                        .replace("\"scheduled_time\": \"2026-03-08T09:00\"", "\"subject\": \"q\""),
                BODY.replace("{", "{\"rrule\": \"FREQ=quagga\", "),
                BODY.replace("{", "{\"subject\": \" quagga\", "),
                BODY + "quagga",
                BODY.replace("\"title\"", "\"message\""),
                "quagga +40721234567")) {
            problems.add(bench.post("/reminders", wrong));
        }
        String path = "/reminders/" + bench.post("/reminders", BODY).text("id");
        problems.add(bench.patch(path, "{\"quagga\": \"40721234567\"}".replace("quagga", "quagga quagga")));
        problems.add(bench.patch(path, "{\"title\": \"Quagga\"}", "If-Match", "\"quagga40721234567\""));
        problems.add(bench.patch(path, "{\"title\": \"Quagga\"}", "If-Match", "quagga"));
        problems.add(bench.post("/reminders", BODY, "X-Timezone", "quagga +40721234567"));
        problems.add(bench.post("/reminders", BODY, "Idempotency-Key", "quagga quagga"));
        problems.add(bench.get("/reminders", "Authorization", "Bearer e30.e30.quagga"));
        problems.add(bench.get("/reminders?status=quagga"));
        problems.add(bench.get("/reminders?+40721234567=1"));
        problems.add(bench.get("/reminders?cursor=quagga"));
        problems.add(bench.get("/reminders/quagga"));
        problems.add(bench.get("/quagga/40721234567"));
        problems.add(bench.post("/callbacks/quiet", WORD + NUMBER));
        problems.add(bench.post("/callbacks/loud", WORD + NUMBER));
        bench.post(path + "/cancel", null);
        problems.add(bench.post(path + "/pause", null));
    }

    private static ReminderRepository loudStorage() {
        return (ReminderRepository) Proxy.newProxyInstance(
                ReminderRepository.class.getClassLoader(),
                new Class<?>[] {ReminderRepository.class},
                (proxy, method, arguments) -> {
                    throw new IllegalStateException(WORD + NUMBER);
                });
    }
}
