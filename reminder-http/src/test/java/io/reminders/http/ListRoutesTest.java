package io.reminders.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lists, page by page. */
class ListRoutesTest {
    private final Bench bench = Bench.usual();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void a_list_without_reminders_is_a_list() {
        Bench.Reply empty = bench.get("/reminders");

        assertThat(empty.status()).isEqualTo(200);
        assertThat(empty.response().body()).isEqualTo("""
                {"data":[],"page":1,"per_page":20,"next_cursor":null}""");
    }

    @Test
    void pages_have_numbers_for_people_and_cursors_for_programs() {
        List<String> newestFirst = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            bench.clock.advance(Duration.ofSeconds(1));
            newestFirst.add(0, bench.dentist());
        }

        assertThat(ids(bench.get("/reminders?per_page=2&page=2"))).isEqualTo(newestFirst.subList(2, 4));
        Bench.Reply first = bench.get("/reminders?per_page=2");
        List<String> walked = new ArrayList<>(ids(first));
        JsonNode cursor = first.json().path("next_cursor");
        while (!cursor.isNull()) {
            Bench.Reply next = bench.get("/reminders?per_page=2&cursor=" + cursor.asText());
            assertThat(next.json().has("page")).isFalse();
            walked.addAll(ids(next));
            cursor = next.json().path("next_cursor");
        }
        assertThat(walked).isEqualTo(newestFirst);
    }

    @Test
    void a_list_is_filtered_by_status_words_and_subject() {
        String dentist = bench.dentist();
        String demo = bench.post(
                        "/reminders",
                        Bench.DENTIST.replace("Dentist", "Product DEMO").replace("{", "{\"subject\": \"meeting/9\", "))
                .text("id");
        bench.post("/reminders/" + dentist + "/pause", null);

        assertThat(ids(bench.get("/reminders?search=demo"))).containsExactly(demo);
        assertThat(ids(bench.get("/reminders?status=paused"))).containsExactly(dentist);
        assertThat(ids(bench.get("/reminders?status=active"))).containsExactly(demo);
        assertThat(ids(bench.get("/reminders?subject=meeting/9"))).containsExactly(demo);
        assertThat(ids(bench.get("/reminders?status=failed"))).isEmpty();
    }

    @Test
    void nobody_sees_what_is_anothers() {
        bench.dentist();

        for (String other : List.of(bench.token("acme", "ben"), bench.token("other", "ana"))) {
            assertThat(ids(bench.get("/reminders", "Authorization", Bench.bearer(other))))
                    .isEmpty();
        }
        assertThat(ids(bench.get("/reminders"))).hasSize(1);
    }

    @Test
    void one_users_cursor_is_no_other_users() {
        for (int number = 0; number < 3; number++) {
            bench.dentist();
        }
        String cursor = bench.get("/reminders?per_page=1").text("next_cursor");

        Bench.Reply other =
                bench.get("/reminders?cursor=" + cursor, "Authorization", Bench.bearer(bench.token("acme", "ben")));

        assertThat(Bench.fields(other)).containsExactly("cursor");
    }

    @Test
    void parameters_that_are_wrong_are_named() {
        assertThat(Bench.fields(bench.get("/reminders?page=1000000000"))).containsExactly("page");
        assertThat(Bench.fields(bench.get("/reminders?page=0"))).containsExactly("page");
        assertThat(Bench.fields(bench.get("/reminders?page=9999"))).containsExactly("page");
        assertThat(Bench.fields(bench.get("/reminders?per_page=101"))).containsExactly("per_page");
        assertThat(Bench.fields(bench.get("/reminders?per_page=-1"))).containsExactly("per_page");
        assertThat(Bench.fields(bench.get("/reminders?status=scheduled"))).containsExactly("status");
        assertThat(Bench.fields(bench.get("/reminders?search="))).containsExactly("search");
        assertThat(Bench.fields(bench.get("/reminders?search=a%00b"))).containsExactly("search");
        assertThat(Bench.fields(bench.get("/reminders?cursor=x"))).containsExactly("cursor");
        assertThat(Bench.fields(bench.get("/reminders?sort=id"))).containsExactly("sort");
        assertThat(Bench.fields(bench.get("/reminders?page=1&page=2"))).containsExactly("page");
        String cursor = "A".repeat(43);
        assertThat(Bench.fields(bench.get("/reminders?page=1&cursor=" + cursor)))
                .containsExactly("page");
    }

    private static List<String> ids(Bench.Reply reply) {
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
        List<String> ids = new ArrayList<>();
        reply.json()
                .path("data")
                .forEach(reminder -> ids.add(reminder.path("id").asText()));
        return ids;
    }
}
