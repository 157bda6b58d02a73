package io.reminders.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A request that says by a key that it is the same as before. */
class IdempotencyKeyTest {
    private final Bench bench = Bench.usual();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void a_key_that_was_said_before_answers_with_the_reminder_that_is_there() {
        Bench.Reply first = bench.post("/reminders", Bench.DENTIST, "Idempotency-Key", "k-1");
        Bench.Reply again = bench.post("/reminders", Bench.DENTIST, "Idempotency-Key", "k-1");
        Bench.Reply another = bench.post(
                "/reminders",
                Bench.DENTIST,
                "Idempotency-Key",
                "k-1",
                "Authorization",
                Bench.bearer(bench.token("acme", "ben")));

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(another.status()).isEqualTo(201);
        assertThat(another.text("id")).isNotEqualTo(first.text("id"));
        assertThat(Bench.fields(bench.post("/reminders", Bench.DENTIST, "Idempotency-Key", "")))
                .containsExactly("Idempotency-Key");
    }

    @Test
    void who_acts_for_the_whole_tenant_has_keys_of_their_own() {
        Set<String> ids = new HashSet<>();
        for (String caller : new String[] {"crm", "shop", null}) {
            String all = Bench.bearer(Bench.token(bench.claims("acme")
                    .subject(caller)
                    .claim("scope", "reminders:tenant")
                    .build()));
            for (int times = 0; times < 2; times++) {
                ids.add(bench.post("/reminders", Bench.DENTIST, "Idempotency-Key", "k-1", "Authorization", all)
                        .text("id"));
            }
        }
        String user = Bench.bearer(bench.token("acme", "crm"));
        ids.add(bench.post("/reminders", Bench.DENTIST, "Idempotency-Key", "k-1", "Authorization", user)
                .text("id"));

        assertThat(ids).hasSize(4);
        assertThat(bench.get("/reminders", "Authorization", user).json().path("data"))
                .hasSize(1);
    }

    @Test
    void a_key_or_a_zone_that_is_said_twice_is_refused() {
        assertThat(Bench.fields(twice("Idempotency-Key"))).containsExactly("Idempotency-Key");
        assertThat(Bench.fields(twice("X-Timezone"))).containsExactly("X-Timezone");
        assertThat(bench.get("/reminders").json().path("data")).isEmpty();
    }

    private Bench.Reply twice(String header) {
        return Bench.send(HttpRequest.newBuilder(URI.create(bench.server.address() + "/reminders"))
                .header("Authorization", Bench.bearer(bench.token("acme", "ana")))
                .header("Content-Type", "application/json")
                .header(header, "Europe/Bucharest")
                .header(header, "Asia/Tokyo")
                .POST(HttpRequest.BodyPublishers.ofString(Bench.DENTIST))
                .build());
    }

    @Test
    void a_key_may_be_as_long_as_is_said() {
        String longest = "k".repeat(200);

        assertThat(bench.post("/reminders", Bench.DENTIST, "Idempotency-Key", longest)
                        .status())
                .isEqualTo(201);
        assertThat(bench.post("/reminders/bulk", "{\"reminders\": [" + Bench.DENTIST + "]}", "Idempotency-Key", longest)
                        .json()
                        .at("/data/0/status")
                        .asInt())
                .isEqualTo(201);
        assertThat(Bench.fields(bench.post("/reminders", Bench.DENTIST, "Idempotency-Key", longest + "k")))
                .containsExactly("Idempotency-Key");
    }
}
