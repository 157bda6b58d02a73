package io.reminders.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What would come of what might be asked for. */
class PreviewRoutesTest {
    private static final String DAILY = Bench.DENTIST.replace("{", "{\"rrule\": \"FREQ=DAILY\", ");

    private final Bench bench = Bench.usual();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void a_rule_is_planned_and_nothing_is_stored() {
        Bench.Reply preview = bench.post("/reminders/preview?points=3", DAILY);

        assertThat(preview.json().path("data").findValuesAsText("readable_time"))
                .containsExactly(
                        "Sunday, 8 March 2026, 09:00 (Europe/Bucharest)",
                        "Monday, 9 March 2026, 09:00 (Europe/Bucharest)",
                        "Tuesday, 10 March 2026, 09:00 (Europe/Bucharest)");
        assertThat(preview.json().at("/data/0/attempts/0/not_before").asText()).isEqualTo("2026-03-08T07:00:00Z");
        assertThat(bench.get("/reminders").json().path("data")).isEmpty();
    }

    @Test
    void a_preview_is_the_plan_of_what_is_then_stored() {
        Bench.Reply preview = bench.post("/reminders/preview?points=5", DAILY);
        String id = bench.post("/reminders", DAILY).text("id");

        assertThat(bench.get("/reminders/" + id + "/plan?points=5").json()).isEqualTo(preview.json());
    }

    @Test
    void what_would_be_refused_is_refused_in_the_same_words() {
        for (String body : new String[] {
            "{}", "[]", Bench.DENTIST.replace("+40721234567", "1"), DAILY.replace("DAILY", "SOMETIMES")
        }) {
            Bench.Reply refused = bench.post("/reminders/preview", body);

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json()).isEqualTo(bench.post("/reminders", body).json());
        }
        assertThat(Bench.fields(bench.post("/reminders/preview?points=0", DAILY)))
                .containsExactly("points");
        assertThat(Bench.fields(bench.post("/reminders/preview", DAILY, "Idempotency-Key", "k")))
                .containsExactly("Idempotency-Key");
    }

    @Test
    void an_edit_is_planned_and_nothing_is_changed() {
        String path = "/reminders/" + bench.dentist();
        String before = bench.get(path).response().body();

        Bench.Reply preview = bench.post(path + "/preview?points=2", "{\"cron\": \"0 10 * * *\"}");

        assertThat(preview.json().path("data").findValuesAsText("scheduled_time"))
                .containsExactly("2026-03-08T08:00:00Z", "2026-03-09T08:00:00Z");
        assertThat(bench.get(path).response().body()).isEqualTo(before);
        assertThat(Bench.fields(bench.post(path + "/preview", "{\"cron\": \"x\"}")))
                .containsExactly("cron");
        assertThat(Bench.fields(bench.post(path + "/preview", "{}"))).containsExactly("body");
    }

    @Test
    void the_zones_that_are_taken_are_named() {
        Bench.Reply zones = bench.get("/timezones");

        assertThat(zones.text("default")).isEqualTo("Europe/Bucharest");
        assertThat(zones.json().path("data")).hasSizeGreaterThan(300);
        zones.json()
                .path("data")
                .forEach(zone -> assertThat(bench.post(
                                        "/reminders/preview", Bench.DENTIST.replace("Europe/Bucharest", zone.asText()))
                                .status())
                        .as(zone.asText())
                        .isEqualTo(200));
    }
}
