package io.reminders.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many at once. */
class BulkRoutesTest {
    private static final String THREE = """
            {"reminders": [%s, {"title": "x", "message": "y", "phone_number": "+12", "scheduled_time": "2026-03-09T09:00"},
             {"title": 1}]}""".formatted(Bench.DENTIST);

    private final Bench bench = Bench.usual();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void what_is_refused_does_not_keep_the_others_out() {
        Bench.Reply bulk = bench.post("/reminders/bulk", THREE);

        assertThat(bulk.status()).isEqualTo(200);
        assertThat(bulk.json().path("data").findValuesAsText("status")).containsExactly("201", "active", "400", "400");
        assertThat(bulk.json().at("/data/0/reminder/title").asText()).isEqualTo("Dentist");
        assertThat(bulk.json().at("/data/1/errors/0/field").asText()).isEqualTo("phone_number");
        assertThat(bulk.json().at("/data/2/errors/0/field").asText()).isEqualTo("title");
        assertThat(bench.get("/reminders").json().path("data")).hasSize(1);
    }

    @Test
    void said_again_under_its_key_nothing_is_taken_twice() {
        Bench.Reply first = bench.post("/reminders/bulk", THREE, "Idempotency-Key", "import-7");
        Bench.Reply again = bench.post("/reminders/bulk", THREE, "Idempotency-Key", "import-7");

        assertThat(again.json().at("/data/0/status").asInt()).isEqualTo(200);
        assertThat(again.json().at("/data/0/reminder/id"))
                .isEqualTo(first.json().at("/data/0/reminder/id"));
        assertThat(bench.get("/reminders").json().path("data")).hasSize(1);
    }

    @Test
    void more_than_a_hundred_and_none_at_all_are_refused() {
        String many = "{\"reminders\": [" + String.join(",", Collections.nCopies(101, "{}")) + "]}";

        for (String body : new String[] {many, "{\"reminders\": []}", "{}", "[]", "{\"reminders\": [], \"x\": 1}"}) {
            assertThat(Bench.fields(bench.post("/reminders/bulk", body))).containsExactly("reminders");
        }
    }
}
