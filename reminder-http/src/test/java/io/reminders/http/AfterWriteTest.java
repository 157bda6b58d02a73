package io.reminders.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.Reminders;
import io.reminders.spi.ReminderRepository;
import io.reminders.spi.RepositoryException;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was done is answered as done, although storage goes away before all of it can be told. */
class AfterWriteTest {
    private static final Set<String> WRITES = Set.of("add", "addAll", "amend");
    private static final String SERIES = Bench.DENTIST.replace("{", "{\"rrule\": \"FREQ=DAILY\", ");

    private final ManualClock clock = ManualClock.at("2026-03-07T12:00:00Z");
    private final ReminderTestKit kit = ReminderTestKit.with(clock);
    private final ReminderServer server = ReminderServer.over(
                    Reminders.over(awayAfterWrites()).withClock(clock))
            .openOnLoopback()
            .clock(clock)
            .start();
    private volatile boolean away;

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void what_was_created_is_shown_without_its_past() {
        Bench.Reply created = ask("POST", "/reminders", SERIES);
        Bench.Reply bulk = ask("POST", "/reminders/bulk", "{\"reminders\": [" + SERIES + "]}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        assertThat(created.text("scheduled_time")).isEqualTo("2026-03-08T09:00:00+02:00");
        assertThat(created.text("next_action_time")).isEqualTo("2026-03-08T07:00:00Z");
        assertThat(bulk.status()).isEqualTo(200);
        assertThat(bulk.json().at("/data/0/status").asInt()).isEqualTo(201);
    }

    @Test
    void what_was_changed_is_shown_as_it_is_now() {
        String path = "/reminders/" + ask("POST", "/reminders", SERIES).text("id");

        Bench.Reply changed = ask("PATCH", path, "{\"title\": \"Other\"}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("title")).isEqualTo("Other");
        assertThat(ask("POST", path + "/pause", "").text("status")).isEqualTo("paused");
        assertThat(ask("POST", path + "/resume", "").text("status")).isEqualTo("active");
        assertThat(ask("POST", path + "/skip", "").status()).isEqualTo(200);
        assertThat(ask("POST", path + "/cancel", "").text("status")).isEqualTo("cancelled");
        assertThat(ask("GET", path, "").text("status")).isEqualTo("cancelled");
    }

    @Test
    void where_nothing_is_known_nothing_is_said() {
        String path = "/reminders/" + ask("POST", "/reminders", SERIES).text("id");
        String done = "/reminders/" + ask("POST", "/reminders", SERIES).text("id");

        assertThat(ask("POST", done + "/done", "").text("status")).isEqualTo("completed");
        away = true;
        Bench.Reply unknown = send("POST", path + "/done", "");

        assertThat(unknown.status()).isEqualTo(503);
        assertThat(unknown.text("detail")).isEqualTo("It is not known whether anything was done.");
    }

    private Bench.Reply ask(String method, String path, String body) {
        away = false;
        return send(method, path, body);
    }

    private Bench.Reply send(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.setHeader("Content-Type", "application/json");
        }
        return Bench.send(request.build());
    }

    private ReminderRepository awayAfterWrites() {
        return (ReminderRepository) Proxy.newProxyInstance(
                ReminderRepository.class.getClassLoader(),
                new Class<?>[] {ReminderRepository.class},
                (proxy, method, arguments) -> {
                    if (away) {
                        throw new RepositoryException(method.getName(), "08006", 0);
                    }
                    try {
                        Object answer = method.invoke(kit.repository(), arguments);
                        away = WRITES.contains(method.getName());
                        return answer;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
