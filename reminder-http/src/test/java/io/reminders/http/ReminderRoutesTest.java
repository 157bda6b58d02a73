package io.reminders.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.contact.Recipient;
import io.reminders.delivery.Capability;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Reason;
import io.reminders.reminder.Reminder;
import io.reminders.testkit.ScriptedCallGateway;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One reminder: asked for, found, changed, removed. */
class ReminderRoutesTest {
    private final Bench bench = Bench.usual();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void what_is_asked_for_is_answered_and_found_again() {
        Bench.Reply created = bench.post("/reminders", Bench.DENTIST);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/reminders/" + created.text("id"));
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        assertThat(created.text("title")).isEqualTo("Dentist");
        assertThat(created.text("message")).isEqualTo("Dentist at nine.");
        assertThat(created.text("phone_number")).isEqualTo("+407****567");
        assertThat(created.text("timezone")).isEqualTo("Europe/Bucharest");
        assertThat(created.text("scheduled_time")).isEqualTo("2026-03-08T09:00:00+02:00");
        assertThat(created.text("readable_time")).isEqualTo("Sunday, 8 March 2026, 09:00 (Europe/Bucharest)");
        assertThat(created.text("status")).isEqualTo("active");
        assertThat(created.text("created_at")).isEqualTo("2026-03-07T12:00:00Z");
        assertThat(created.text("updated_at")).isEqualTo("2026-03-07T12:00:00Z");
        assertThat(created.text("next_action_time")).isEqualTo("2026-03-08T07:00:00Z");
        assertThat(created.json().path("time_remaining").asLong()).isEqualTo(19 * 3_600);
        assertThat(created.json().path("retry_count").asInt()).isZero();
        for (String empty : new String[] {"last_run_at", "call_sid", "failure_reason", "recurrence", "subject"}) {
            assertThat(created.json().path(empty).isNull()).as(empty).isTrue();
        }
        assertThat(bench.get(created.header("Location")).json()).isEqualTo(created.json());
    }

    @Test
    void the_zone_is_the_bodys_then_the_headers_then_the_servers() {
        String timeOnly = Bench.DENTIST.replace(", \"timezone\": \"Europe/Bucharest\"", "");

        assertThat(bench.post("/reminders", timeOnly).text("scheduled_time")).isEqualTo("2026-03-08T09:00:00+02:00");
        assertThat(bench.post("/reminders", timeOnly, "X-Timezone", "Asia/Tokyo")
                        .text("scheduled_time"))
                .isEqualTo("2026-03-08T09:00:00+09:00");
        assertThat(bench.post("/reminders", Bench.DENTIST, "X-Timezone", "Asia/Tokyo")
                        .text("timezone"))
                .isEqualTo("Europe/Bucharest");
        assertThat(Bench.fields(bench.post("/reminders", timeOnly, "X-Timezone", "Mars")))
                .containsExactly("X-Timezone");
    }

    @Test
    void an_instant_is_told_in_the_zone_that_is_named_also_when_its_clock_shows_a_time_twice() {
        String body = Bench.DENTIST.replace("2026-03-08T09:00", "2026-10-25T01:30:00Z");

        Bench.Reply created = bench.post("/reminders", body);

        assertThat(created.text("scheduled_time")).isEqualTo("2026-10-25T03:30:00+02:00");
        assertThat(created.text("timezone")).isEqualTo("Europe/Bucharest");
        assertThat(bench.post("/reminders", body.replace("T01:30", "T00:30")).text("scheduled_time"))
                .isEqualTo("2026-10-25T03:30:00+03:00");
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        assertThat(Bench.fields(bench.post("/reminders", """
                        {"title": " ", "message": "", "phone_number": "12", "scheduled_time": "2026-03-07T11:00:00Z"}""")))
                .containsExactly("title", "phone_number", "scheduled_time", "message");
        assertThat(Bench.fields(bench.post("/reminders", """
                        {"title": "", "message": "Hi", "phone_number": "+12", "scheduled_time": "soon"}""")))
                .containsExactly("title", "phone_number", "scheduled_time");
        assertThat(Bench.fields(bench.post("/reminders", "{}"))).containsExactly("title", "message", "phone_number");
        assertThat(Bench.fields(bench.post("/reminders", """
                        {"title": 1, "message": null, "phone_number": {}, "tenant": "x", "status": "completed"}""")))
                .containsExactly("title", "message", "phone_number", "tenant", "status");
        assertThat(bench.post("/reminders", "{}").header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void a_change_keeps_what_it_does_not_name() {
        String id = bench.dentist();
        bench.clock.advance(Duration.ofMinutes(1));

        Bench.Reply changed = bench.patch("/reminders/" + id, "{\"scheduled_time\": \"2026-03-08T10:00\"}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("scheduled_time")).isEqualTo("2026-03-08T10:00:00+02:00");
        assertThat(changed.text("title")).isEqualTo("Dentist");
        assertThat(changed.text("updated_at")).isEqualTo("2026-03-07T12:01:00Z");
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(bench.patch("/reminders/" + id, "{\"timezone\": \"Asia/Tokyo\"}")
                        .text("scheduled_time"))
                .isEqualTo("2026-03-08T10:00:00+09:00");
        assertThat(bench.patch("/reminders/" + id, """
                        {"title": "Dr. Who", "message": "Hello", "phone_number": "+40 722 345 678"}""").text("phone_number")).isEqualTo("+407****678");
        assertThat(bench.get("/reminders/" + id).text("title")).isEqualTo("Dr. Who");
    }

    @Test
    void a_title_is_trimmed_and_texts_are_kept_as_they_came() {
        Bench.Reply created = bench.post(
                "/reminders",
                Bench.DENTIST
                        .replace("\"Dentist\"", "\"  Zahnarzt \uD83E\uDDB7 \"")
                        .replace("Dentist at nine.", "<b>L\u00f3</b>\\u202e\\n'; drop table reminder; --"));

        assertThat(created.text("title")).isEqualTo("Zahnarzt \uD83E\uDDB7");
        assertThat(bench.get(created.header("Location")).text("message"))
                .isEqualTo("<b>L\u00f3</b>\u202e\n'; drop table reminder; --");
    }

    @Test
    void the_zone_or_the_time_alone_of_a_series_cannot_be_changed() {
        String path = "/reminders/"
                + bench.post("/reminders", Bench.DENTIST.replace("{", "{\"rrule\": \"FREQ=DAILY\", "))
                        .text("id");

        assertThat(Bench.fields(bench.patch(path, "{\"timezone\": \"Asia/Tokyo\"}")))
                .containsExactly("timezone");
        assertThat(bench.patch(path, "{\"cron\": \"0 8 * * *\"}").text("scheduled_time"))
                .isEqualTo("2026-03-08T08:00:00+02:00");
        assertThat(Bench.fields(bench.patch(path, "{\"scheduled_time\": \"2026-03-09T07:00\"}")))
                .containsExactly("scheduled_time");
        assertThat(bench.get(path).text("recurrence")).contains("X-CRON:0 8 * * *");
        Bench.Reply moved = bench.patch(
                path,
                "{\"scheduled_time\": \"2026-03-09T07:00\", \"rrule\": \"FREQ=DAILY\"}",
                "X-Timezone",
                "Asia/Tokyo");
        assertThat(moved.text("scheduled_time")).isEqualTo("2026-03-09T07:00:00+09:00");
        assertThat(moved.text("recurrence")).contains("FREQ=DAILY");
    }

    @Test
    void a_change_that_is_wrong_changes_nothing() {
        String path = "/reminders/" + bench.dentist();

        assertThat(Bench.fields(bench.patch(path, "{}"))).containsExactly("body");
        assertThat(Bench.fields(bench.patch(path, "{\"subject\": \"x\"}"))).containsExactly("subject");
        assertThat(Bench.fields(bench.patch(path, "{\"title\": null}"))).containsExactly("title");
        assertThat(Bench.fields(bench.patch(path, "{\"scheduled_time\": \"2026-03-01T10:00\"}")))
                .containsExactly("scheduled_time");
        assertThat(bench.get(path).json().path("version").asInt()).isEqualTo(1);
    }

    @Test
    void a_change_of_a_version_that_is_gone_is_not_made() {
        String path = "/reminders/" + bench.dentist();
        bench.patch(path, "{\"title\": \"One\"}", "If-Match", "\"1\"");

        Bench.Reply late = bench.patch(path, "{\"title\": \"Two\"}", "If-Match", "\"1\"");

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.header("ETag")).isEqualTo("\"2\"");
        assertThat(bench.delete(path, "If-Match", "\"1\"").status()).isEqualTo(412);
        assertThat(bench.patch(path, "{\"title\": \"Two\"}", "If-Match", "W/\"2\"")
                        .status())
                .isEqualTo(412);
        assertThat(bench.patch(path, "{\"title\": \"Two\"}", "If-Match", "2").status())
                .isEqualTo(400);
        assertThat(bench.get(path).text("title")).isEqualTo("One");
        assertThat(bench.patch(path, "{\"title\": \"Two\"}", "If-Match", "\"1\", \"2\"")
                        .status())
                .isEqualTo(200);
        assertThat(bench.delete(path, "If-Match", "*").status()).isEqualTo(204);
    }

    @Test
    void what_is_deleted_is_gone() {
        String path = "/reminders/" + bench.dentist();

        assertThat(bench.delete(path).status()).isEqualTo(204);

        assertThat(bench.get(path).status()).isEqualTo(404);
        assertThat(bench.delete(path).status()).isEqualTo(404);
        assertThat(bench.get("/reminders/17").json()).isEqualTo(bench.get(path).json());
    }

    @Test
    void what_is_in_flight_is_neither_deleted_nor_changed() {
        String path = "/reminders/" + bench.dentist();
        var gateway = ScriptedCallGateway.declaring(new Capability.Tracking()).accepts("call-17");
        bench.clock.advance(Duration.ofHours(19));
        bench.kit.worker(gateway).runOnce();

        assertThat(bench.delete(path).status()).isEqualTo(409);
        assertThat(bench.delete(path).text("type")).isEqualTo("urn:reminders:too-late");
        assertThat(bench.patch(path, "{\"title\": \"Two\"}").status()).isEqualTo(409);
        Bench.Reply now = bench.get(path);
        assertThat(now.text("call_sid")).isEqualTo("call-17");
        assertThat(now.text("last_run_at")).isEqualTo("2026-03-08T07:00:00Z");
        assertThat(now.json().path("time_remaining").asLong()).isNotNegative();
    }

    @Test
    void what_failed_says_why_and_how_often_it_was_tried() {
        String path = "/reminders/" + bench.dentist();
        var refused = new Placement.Rejected(Reason.of(Reason.Family.LIMIT, "http-429"), Placement.Retry.ALLOWED);
        var forGood = new Placement.Rejected(Reason.of(Reason.Family.RECIPIENT, "http-400"), Placement.Retry.FINAL);
        var worker = bench.kit.worker(
                ScriptedCallGateway.declaring().answers(refused).answers(forGood));
        bench.clock.advance(Duration.ofHours(19));
        worker.runOnce();

        Bench.Reply between = bench.get(path);
        bench.clock.advance(Duration.ofMinutes(10));
        worker.runOnce();
        Bench.Reply end = bench.get(path);

        assertThat(between.text("status")).isEqualTo("active");
        assertThat(between.text("next_action_time")).isGreaterThan("2026-03-08T07:00:00Z");
        assertThat(end.text("status")).isEqualTo("failed");
        assertThat(end.json().path("retry_count").asInt()).isEqualTo(1);
        assertThat(end.text("failure_reason")).isEqualTo("recipient: http-400");
        assertThat(end.json().path("time_remaining").asLong()).isZero();
        assertThat(end.json().path("next_action_time").isNull()).isTrue();
        assertThat(bench.patch(path, "{\"title\": \"Two\"}").text("type")).isEqualTo("urn:reminders:already-ended");
    }

    @Test
    void a_series_shows_its_next_point() {
        Bench.Reply cron = bench.post("/reminders", """
                {"title": "Stand-up", "message": "Stand-up.", "phone_number": "+40721234567",
                 "cron": "0 9 * * MON-FRI", "timezone": "Europe/Bucharest"}""");
        Bench.Reply rule = bench.post("/reminders", """
                {"title": "Stand-up", "message": "Stand-up.", "phone_number": "+40721234567", "rrule": "FREQ=DAILY;COUNT=2",
                 "scheduled_time": "2026-03-08T09:00", "timezone": "Europe/Bucharest", "subject": "team/7"}""");

        assertThat(cron.text("scheduled_time")).isEqualTo("2026-03-09T09:00:00+02:00");
        assertThat(cron.text("recurrence")).contains("X-CRON:0 9 * * MON-FRI");
        assertThat(rule.text("scheduled_time")).isEqualTo("2026-03-08T09:00:00+02:00");
        assertThat(rule.text("subject")).isEqualTo("team/7");
        bench.clock.advance(Duration.ofHours(20));
        bench.kit.worker().runOnce();
        assertThat(bench.get("/reminders/" + rule.text("id")).text("scheduled_time"))
                .isEqualTo("2026-03-09T09:00:00+02:00");
        assertThat(Bench.fields(bench.post("/reminders", Bench.DENTIST.replace("{", "{\"cron\": \"0 9 * * *\", "))))
                .containsExactly("cron");
    }

    @Test
    void who_acts_for_the_whole_tenant_sees_what_nobody_owns_and_no_other_tenant() {
        String all = Bench.bearer(Bench.token(
                bench.claims("acme").claim("scope", "openid reminders:tenant").build()));
        var mine = Reminder.titled("Dentist")
                .to(Recipient.phone(Bench.NUMBER))
                .at(bench.clock.instant().plusSeconds(60))
                .saying("Dentist.")
                .byCall();
        String nobodys =
                bench.kit.reminders().forTenant("acme").schedule(mine).id().toString();
        String others =
                bench.kit.reminders().forTenant("other").schedule(mine).id().toString();

        assertThat(bench.get("/reminders/" + nobodys, "Authorization", all).status())
                .isEqualTo(200);
        assertThat(bench.get("/reminders/" + nobodys).status()).isEqualTo(404);
        assertThat(bench.get("/reminders/" + others, "Authorization", all).status())
                .isEqualTo(404);
        assertThat(bench.get("/reminders/" + bench.dentist(), "Authorization", all)
                        .status())
                .isEqualTo(200);
    }
}
