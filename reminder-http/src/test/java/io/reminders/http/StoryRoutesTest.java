package io.reminders.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.route.RetryPolicy;
import io.reminders.route.Route;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happened, why, and what will. */
class StoryRoutesTest {
    private final Bench bench = Bench.usual();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void what_will_happen_is_what_happened() {
        String path = "/reminders/" + bench.dentist();

        Bench.Reply plan = bench.get(path + "/plan");
        assertThat(plan.json().path("data")).hasSize(1);
        assertThat(plan.json().at("/data/0/attempts/0/not_before").asText()).isEqualTo("2026-03-08T07:00:00Z");
        assertThat(plan.json().at("/data/0/sentences").toString()).doesNotContain(Bench.NUMBER);
        assertThat(bench.get(path + "/history").response().body()).isEqualTo("{\"data\":[]}");

        bench.clock.advance(Duration.ofHours(19));
        bench.kit.worker().runOnce();
        bench.clock.advance(Duration.ofMinutes(5));
        bench.kit.worker().runOnce();
        Bench.Reply history = bench.get(path + "/history");
        assertThat(history.json().at("/data/0/fact").asText()).isEqualTo("begun");
        assertThat(history.json().at("/data/0/at").asText()).isEqualTo("2026-03-08T07:00:00Z");
        assertThat(history.json().at("/data/1/fact").asText()).isEqualTo("accepted");
        assertThat(history.json().at("/data/2/fact").asText()).isEqualTo("answered");
        Bench.Reply explanation = bench.get(path + "/explanation");
        assertThat(explanation.text("status")).isEqualTo("completed");
        assertThat(explanation.json().at("/data/0").asText()).contains("scheduled for 2026-03-08 09:00:00.000 +02:00");
    }

    @Test
    void a_plan_of_a_series_goes_as_far_as_asked_for() {
        String path = "/reminders/"
                + bench.post("/reminders", Bench.DENTIST.replace("{", "{\"rrule\": \"FREQ=DAILY\", "))
                        .text("id");

        Bench.Reply plan = bench.get(path + "/plan?points=3");

        assertThat(plan.json().path("data").findValuesAsText("scheduled_time"))
                .containsExactly("2026-03-08T07:00:00Z", "2026-03-09T07:00:00Z", "2026-03-10T07:00:00Z");
        assertThat(Bench.fields(bench.get(path + "/plan?points=0"))).containsExactly("points");
    }

    @Test
    void what_is_asked_for_is_delivered_by_the_route_of_the_server() {
        Route five = Route.call().retrying(RetryPolicy.defaults().withTries(5));
        try (Bench other = new Bench(builder -> builder.route(five))) {
            Bench.Reply plan = other.get("/reminders/" + other.dentist() + "/plan");

            assertThat(plan.json().at("/data/0/attempts/0/tries").asInt()).isEqualTo(5);
        }
    }
}
