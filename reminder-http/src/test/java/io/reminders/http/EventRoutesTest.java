package io.reminders.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.calendar.Schedule;
import io.reminders.contact.Recipient;
import io.reminders.delivery.Capability;
import io.reminders.reminder.Reminder;
import io.reminders.testkit.ScriptedCallGateway;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events over REST: reminders hang on them, and go with them. */
class EventRoutesTest {
    private final Bench bench = Bench.usual();

    @AfterEach
    void close() {
        bench.close();
    }

    private Bench.Reply move(String starts, int version) {
        return bench.post("/events/appt-981/move", "{\"starts\": \"" + starts + "\", \"version\": " + version + "}");
    }

    @Test
    void a_reminder_hangs_on_an_event_and_moves_with_it() {
        Bench.Reply created = bench.post("/reminders", Bench.appointment("appt-981"));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("event")).isEqualTo("appt-981");
        assertThat(created.json().path("before")).hasToString("[\"PT24H\",\"PT1H\"]");
        assertThat(created.json().path("after")).isEmpty();
        assertThat(created.text("next_action_time")).isEqualTo("2026-03-09T08:00:00Z");

        Bench.Reply moved = move("2026-03-11T10:00", 2);

        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.json().at("/event/starts").asText()).isEqualTo("2026-03-11T10:00:00+02:00");
        assertThat(moved.json().at("/event/version").asInt()).isEqualTo(2);
        assertThat(moved.json().at("/data/0/outcome").asText()).isEqualTo("made");
        Bench.Reply shown = bench.get("/events/appt-981");
        assertThat(shown.json().path("event")).isEqualTo(moved.json().path("event"));
        assertThat(shown.json().at("/data/0/id").asText()).isEqualTo(created.text("id"));
        assertThat(shown.json().at("/data/0/next_action_time").asText()).isEqualTo("2026-03-10T08:00:00Z");
        bench.clock.advance(Duration.ofDays(5));
        bench.kit.worker().runOnce();
        assertThat(bench.kit.calls()).isEmpty();
    }

    @Test
    void a_word_that_comes_again_changes_nothing_and_an_older_one_is_refused() {
        bench.post("/reminders", Bench.appointment("appt-981"));
        move("2026-03-11T10:00", 3);

        Bench.Reply again = move("2026-03-11T10:00", 3);
        Bench.Reply older = move("2026-03-12T10:00", 2);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("data")).isEmpty();
        assertThat(older.status()).isEqualTo(409);
        assertThat(older.text("type")).isEqualTo("urn:reminders:outdated-version");
        assertThat(bench.get("/events/appt-981").json().at("/event/starts").asText())
                .startsWith("2026-03-11T10:00");
    }

    @Test
    void of_what_is_cancelled_or_over_nothing_further_is_sent() {
        for (String end : new String[] {"cancel", "complete"}) {
            String path = "/events/" + bench.appointment();

            Bench.Reply ended = bench.post(path + "/" + end, "{\"version\": 2}");

            assertThat(ended.json().at("/event/standing").asText()).startsWith(end);
            assertThat(bench.post(path + "/" + end, "{\"version\": 3}").status())
                    .isEqualTo(200);
            assertThat(bench.post(path + "/move", "{\"starts\": \"2026-03-11T10:00\", \"version\": 4}")
                            .text("type"))
                    .isEqualTo("urn:reminders:already-ended");
            assertThat(bench.get(path).json().at("/data/0/status").asText()).isNotEqualTo("active");
        }
        bench.clock.advance(Duration.ofDays(2));
        bench.kit.worker().runOnce();
        assertThat(bench.kit.calls()).isEmpty();
    }

    @Test
    void what_had_begun_for_the_time_before_is_told() {
        bench.post("/reminders", Bench.appointment("appt-981"));
        bench.clock.advance(Duration.ofHours(44));
        bench.kit
                .worker(ScriptedCallGateway.declaring(new Capability.Tracking()).accepts("call-17"))
                .runOnce();

        Bench.Reply moved = move("2026-03-11T10:00", 2);

        assertThat(moved.json().at("/data/0/outcome").asText()).isEqualTo("too_late");
        assertThat(moved.json().at("/data/0/attempts")).hasToString("[1]");
    }

    @Test
    void how_far_before_is_edited() {
        String path = "/reminders/"
                + bench.post("/reminders", Bench.appointment("appt-981")).text("id");

        Bench.Reply edited = bench.patch(path, "{\"before\": [\"P1D\"], \"after\": [\"PT10M\"]}");

        assertThat(edited.json().path("before")).hasToString("[\"P1D\"]");
        assertThat(edited.json().path("after")).hasToString("[\"PT10M\"]");
        assertThat(Bench.fields(bench.patch("/reminders/" + bench.dentist(), "{\"before\": [\"P1D\"]}")))
                .containsExactly("before");
        assertThat(Bench.fields(bench.patch(path, "{\"after\": [\"P1D\"], \"cron\": \"0 9 * * *\"}")))
                .containsExactly("after");
    }

    @Test
    void users_with_one_name_for_two_events_do_not_meet() {
        String ben = Bench.bearer(bench.token("acme", "ben"));
        bench.post("/reminders", Bench.appointment("appt-981"));
        bench.post("/reminders", Bench.appointment("appt-981"), "Authorization", ben);

        bench.post("/events/appt-981/cancel", "{\"version\": 2}", "Authorization", ben);

        assertThat(bench.get("/events/appt-981").json().at("/event/standing").asText())
                .isEqualTo("planned");
        assertThat(bench.get("/events/appt-981").json().path("data")).hasSize(1);
        assertThat(bench.get("/events/appt-981", "Authorization", ben)
                        .json()
                        .at("/event/standing")
                        .asText())
                .isEqualTo("cancelled");
    }

    @Test
    void the_hosts_event_is_seen_by_whom_it_concerns_and_moved_by_the_host_alone() {
        String host = Bench.bearer(Bench.token(
                bench.claims("acme").claim("scope", "reminders:tenant").build()));
        bench.post("/reminders", Bench.appointment("appt-981"), "Authorization", host);
        assertThat(bench.get("/events/appt-981").status()).isEqualTo(404);
        bench.kit
                .reminders()
                .forTenant("acme")
                .schedule(Reminder.titled("Meeting")
                        .to(Recipient.phone(Bench.NUMBER))
                        .on(Schedule.before(
                                bench.kit
                                        .reminders()
                                        .forTenant("acme")
                                        .event("appt-981")
                                        .find()
                                        .orElseThrow(),
                                Duration.ofHours(2)))
                        .saying("The meeting starts soon.")
                        .byCall()
                        .ownedBy("ana"));

        assertThat(bench.get("/events/appt-981").json().path("data")).hasSize(1);
        assertThat(move("2026-03-11T10:00", 2).status()).isEqualTo(404);
        assertThat(bench.get("/events/appt-981", "Authorization", host).json().path("data"))
                .hasSize(2);
    }

    @Test
    void each_wrong_field_is_named() {
        assertThat(Bench.fields(bench.post("/reminders", event("\"before\": [\"PT1H\"]"))))
                .containsExactly("event", "event_starts");
        assertThat(Bench.fields(bench.post("/reminders", event("\"event\": \"a\", \"event_starts\": \"soon\""))))
                .containsExactly("before");
        String whole = "\"event\": \"a\", \"event_starts\": \"2026-03-10T10:00\", \"before\": [\"PT1H\"]";
        assertThat(Bench.fields(bench.post("/reminders", event(whole.replace("2026-03-10T10:00", "soon")))))
                .containsExactly("event_starts");
        assertThat(Bench.fields(bench.post("/reminders", event(whole.replace("PT1H", "an hour")))))
                .containsExactly("before");
        assertThat(Bench.fields(bench.post("/reminders", event(whole + ", \"event_version\": 0"))))
                .containsExactly("event_version");
        assertThat(Bench.fields(bench.post("/reminders", event(whole + ", \"cron\": \"0 9 * * *\""))))
                .containsExactly("event");
        assertThat(Bench.fields(bench.post("/reminders", event(whole.replace("\"a\"", "\"a/b\"")))))
                .containsExactly("event");
        bench.post("/reminders", Bench.appointment("appt-981"));
        assertThat(Bench.fields(bench.post("/events/appt-981/move", "{}"))).containsExactly("starts", "version");
        assertThat(Bench.fields(move("soon", 2))).containsExactly("starts");
        assertThat(Bench.fields(move("2026-03-11T10:00", 0))).containsExactly("version");
        assertThat(Bench.fields(bench.post("/events/appt-981/cancel", "{}"))).containsExactly("version");
    }

    private static String event(String fields) {
        return "{\"title\": \"A\", \"message\": \"B.\", \"phone_number\": \"" + Bench.NUMBER + "\", " + fields + "}";
    }

    @Test
    void whatever_is_taken_as_a_name_is_found_by_it() {
        int taken = 0;
        for (String name : new String[] {
            "a b",
            "a;b",
            "a?b",
            "a#b",
            "a:b",
            "a+b",
            "a&b=c",
            "~a~",
            "ă",
            "日本",
            "…",
            ".a",
            "a..",
            "x".repeat(176),
            "a/b",
            "a\\b",
            "a%b",
            ".",
            "..",
            "\"",
            "'",
            "<b>",
            "|",
            "^",
            "`",
            "{}",
            "[]",
            "@",
            "!",
            "$",
            "*",
            "(",
            ","
        }) {
            String json = name.replace("\\", "\\\\").replace("\"", "\\\"");
            Bench.Reply created = bench.post("/reminders", Bench.appointment(json));
            if (created.status() == 201) {
                taken++;
                String path = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
                Bench.Reply found = bench.get("/events/" + path);
                assertThat(found.status()).as(name).isEqualTo(200);
                assertThat(found.json().at("/event/name").asText()).isEqualTo(name);
            } else {
                assertThat(Bench.fields(created)).as(name).containsExactly("event");
            }
        }
        assertThat(taken).isGreaterThan(25);
        assertThat(Bench.fields(bench.post("/reminders", Bench.appointment("x".repeat(177)))))
                .containsExactly("event");
    }

    @Test
    void spans_are_put_in_order_so_that_the_first_call_is_the_one_that_is_shown() {
        Bench.Reply created = bench.post(
                "/reminders",
                Bench.appointment("a").replace("\"PT24H\", \"PT1H\"", "\"PT1H\", \"P1D\", \"PT24H\", \"PT1H\""));

        assertThat(created.json().path("before")).hasToString("[\"P1D\",\"PT24H\",\"PT1H\"]");
        assertThat(created.text("next_action_time")).isEqualTo("2026-03-09T08:00:00Z");
        assertThat(created.text("scheduled_time")).isEqualTo("2026-03-09T10:00:00+02:00");
    }

    @Test
    void an_event_is_moved_by_the_clock_of_its_own_zone() {
        bench.post("/reminders", Bench.appointment("a"), "X-Timezone", "America/New_York");

        Bench.Reply moved = bench.post("/events/a/move", "{\"starts\": \"2026-03-11T10:00\", \"version\": 2}");

        assertThat(moved.json().at("/event/starts").asText()).isEqualTo("2026-03-11T10:00:00-04:00");
        assertThat(moved.json().at("/event/timezone").asText()).isEqualTo("America/New_York");
    }

    @Test
    void two_starts_of_one_event_under_one_number_are_refused() {
        String later = Bench.appointment("a").replace("2026-03-10T10:00", "2026-03-12T10:00");
        bench.post("/reminders", Bench.appointment("a"));

        assertThat(Bench.fields(bench.post("/reminders", later))).containsExactly("event_starts");
        assertThat(Bench.fields(bench.post("/reminders/preview", later))).containsExactly("event_starts");
        assertThat(bench.post("/reminders", Bench.appointment("a")).status()).isEqualTo(201);
        Bench.Reply newer = bench.post("/reminders", later.replace("{\"title", "{\"event_version\": 2, \"title"));
        assertThat(newer.text("next_action_time")).isEqualTo("2026-03-11T08:00:00Z");
        assertThat(bench.get("/events/a").json().at("/data/0/next_action_time").asText())
                .isEqualTo("2026-03-11T08:00:00Z");
    }

    @Test
    void what_is_said_again_under_its_key_moves_nothing() {
        String newer = Bench.appointment("a")
                .replace("2026-03-10T10:00", "2026-03-12T10:00")
                .replace("{\"title", "{\"event_version\": 4, \"title");
        bench.post("/reminders", Bench.appointment("a"), "Idempotency-Key", "k");

        assertThat(bench.post("/reminders", newer, "Idempotency-Key", "k").status())
                .isEqualTo(200);
        assertThat(bench.get("/events/a").json().at("/event/version").asInt()).isEqualTo(1);
        assertThat(bench.get("/events/a").json().path("data")).hasSize(1);
    }

    @Test
    void whoever_acts_for_the_tenant_sees_the_event_of_a_user_under_its_whole_name() {
        String host = Bench.bearer(Bench.token(
                bench.claims("acme").claim("scope", "reminders:tenant").build()));
        bench.post("/reminders", Bench.appointment("a"));
        bench.post("/reminders", Bench.appointment("a"), "Authorization", host);

        Bench.Reply all = bench.get("/reminders", "Authorization", host);
        List<String> names = all.json().findValuesAsText("event");
        String whole =
                names.stream().filter(name -> !name.equals("a")).findFirst().orElseThrow();

        assertThat(names).containsExactlyInAnyOrder("a", whole);
        assertThat(whole).matches("~.{22}~a");
        assertThat(bench.get("/events/" + whole, "Authorization", host).json().path("data"))
                .hasSize(1);
        assertThat(bench.get("/events/" + whole, "Authorization", Bench.bearer(bench.token("acme", "ben")))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_span_that_no_calendar_has_and_a_start_that_has_passed_are_named() {
        assertThat(Bench.fields(bench.post("/reminders", Bench.appointment("a").replace("PT24H", "P2147483647W"))))
                .containsExactly("before");
        assertThat(Bench.fields(bench.post(
                        "/reminders", Bench.appointment("a").replace("2026-03-10T10:00", "2026-03-01T10:00"))))
                .containsExactly("event_starts");
        String many = "\"PT1M\"" + ", \"PT1M\"".repeat(3);
        StringBuilder spans = new StringBuilder(many);
        for (int minutes = 2; minutes < 25; minutes++) {
            spans.append(", \"PT").append(minutes).append("M\"");
        }
        assertThat(Bench.fields(bench.post("/reminders", Bench.appointment("a").replace("\"PT24H\", \"PT1H\"", spans))))
                .containsExactly("before");
    }
}
