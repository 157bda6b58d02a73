package io.reminders.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.Reminders;
import io.reminders.calendar.Schedule;
import io.reminders.reminder.ReminderEdit;
import io.reminders.reminder.ReminderId;
import io.reminders.spi.ReminderRepository;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody else changes a reminder between the look at it and its change. */
class MeanwhileTest {
    private final ManualClock clock = ManualClock.at("2026-03-07T12:00:00Z");
    private final ReminderTestKit kit = ReminderTestKit.with(clock);
    private final AtomicInteger others = new AtomicInteger();
    private final ReminderServer server = ReminderServer.over(
                    Reminders.over(changedBetween()).withClock(clock))
            .openOnLoopback()
            .clock(clock)
            .start();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_time_without_a_zone_is_read_by_the_zone_of_the_version_that_is_changed() {
        String path = dentist();
        others.set(2);

        Bench.Reply changed = ask("PATCH", path, "{\"scheduled_time\": \"2026-03-08T10:00\"}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("scheduled_time")).isEqualTo("2026-03-08T10:00:00+09:00");
        assertThat(changed.header("ETag")).isEqualTo("\"4\"");
    }

    @Test
    void what_changes_again_and_again_is_left_alone() {
        String path = dentist();
        others.set(3);

        Bench.Reply late = ask("PATCH", path, "{\"title\": \"Mine\"}");

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.header("ETag")).isEqualTo("\"4\"");
    }

    @Test
    void a_version_that_was_asked_for_is_not_looked_for_again() {
        String path = dentist();
        others.set(1);

        assertThat(ask("PATCH", path, "{\"title\": \"Mine\"}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
        assertThat(ask("PATCH", path, "{\"title\": \"Mine\"}", "If-Match", "\"2\"")
                        .status())
                .isEqualTo(200);
    }

    private String dentist() {
        return "/reminders/" + ask("POST", "/reminders", Bench.DENTIST).text("id");
    }

    private Bench.Reply ask(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        for (int index = 0; index < headers.length; index += 2) {
            request.header(headers[index], headers[index + 1]);
        }
        return Bench.send(request.build());
    }

    private ReminderRepository changedBetween() {
        return (ReminderRepository) Proxy.newProxyInstance(
                ReminderRepository.class.getClassLoader(),
                new Class<?>[] {ReminderRepository.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("amend") && others.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                        moveToTokyo((ReminderId) arguments[1]);
                    }
                    try {
                        return method.invoke(kit.repository(), arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private void moveToTokyo(ReminderId id) {
        kit.reminders()
                .edit(
                        id,
                        ReminderEdit.nothing()
                                .titled("Before the last " + others)
                                .on(Schedule.at(LocalDateTime.parse("2026-03-08T09:00"), ZoneId.of("Asia/Tokyo"))));
    }
}
