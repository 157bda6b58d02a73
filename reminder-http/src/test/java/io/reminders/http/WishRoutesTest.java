package io.reminders.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Capability;
import io.reminders.testkit.ScriptedCallGateway;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a caller wants of a reminder that exists. */
class WishRoutesTest {
    private static final List<String> WISHES = List.of("/pause", "/resume", "/skip", "/done", "/cancel");

    private final Bench bench = Bench.usual();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void what_is_paused_waits_until_it_is_resumed() {
        String path = "/reminders/" + bench.dentist();

        Bench.Reply paused = bench.post(path + "/pause", null);
        assertThat(paused.text("status")).isEqualTo("paused");
        assertThat(paused.json().path("next_action_time").isNull()).isTrue();
        assertThat(paused.json().path("time_remaining").asLong()).isZero();
        assertThat(bench.get(path).json()).isEqualTo(paused.json());

        Bench.Reply resumed = bench.post(path + "/resume", null);
        assertThat(resumed.text("status")).isEqualTo("active");
        assertThat(resumed.text("next_action_time")).isEqualTo("2026-03-08T07:00:00Z");
    }

    @Test
    void what_is_done_or_cancelled_has_ended() {
        String done = "/reminders/" + bench.dentist();
        String cancelled = "/reminders/" + bench.dentist();

        assertThat(bench.post(done + "/done", null).text("status")).isEqualTo("completed");
        assertThat(bench.post(cancelled + "/cancel", null).text("status")).isEqualTo("cancelled");
        assertThat(bench.post(cancelled + "/cancel", null).status()).isEqualTo(200);

        assertThat(bench.post(done + "/cancel", null).text("type")).isEqualTo("urn:reminders:already-ended");
        assertThat(bench.post(cancelled + "/pause", null).status()).isEqualTo(409);
        bench.clock.advance(Duration.ofDays(2));
        bench.kit.worker().runOnce();
        assertThat(bench.kit.calls()).isEmpty();
    }

    @Test
    void what_has_begun_is_cancelled_too_late() {
        String path = "/reminders/" + bench.dentist();
        bench.clock.advance(Duration.ofHours(19));
        bench.kit
                .worker(ScriptedCallGateway.declaring(new Capability.Tracking()).accepts("call-17"))
                .runOnce();

        assertThat(bench.post(path + "/cancel", null).text("type")).isEqualTo("urn:reminders:too-late");
        assertThat(bench.post(path + "/pause", null).text("type")).isEqualTo("urn:reminders:too-late");
    }

    @Test
    void what_is_wanted_of_a_version_that_is_gone_is_not_done() {
        String path = "/reminders/" + bench.dentist();
        bench.patch(path, "{\"title\": \"Other\"}");

        for (String wish : WISHES) {
            Bench.Reply late = bench.post(path + wish, null, "If-Match", "\"1\"");

            assertThat(late.status()).as(wish).isEqualTo(412);
            assertThat(late.header("ETag")).isEqualTo("\"2\"");
            assertThat(Bench.fields(bench.post(path + wish, null, "If-Match", "1")))
                    .containsExactly("If-Match");
        }
        assertThat(bench.get(path).text("status")).isEqualTo("active");
        assertThat(bench.post(path + "/done", null, "If-Match", "\"2\"").text("status"))
                .isEqualTo("completed");
    }

    @Test
    void a_key_is_refused_where_nothing_is_created() {
        String path = "/reminders/" + bench.dentist();

        for (String wish : WISHES) {
            assertThat(Bench.fields(bench.post(path + wish, null, "Idempotency-Key", "k-1")))
                    .as(wish)
                    .containsExactly("Idempotency-Key");
        }
        assertThat(Bench.fields(bench.patch(path, "{\"title\": \"Other\"}", "Idempotency-Key", "k-1")))
                .containsExactly("Idempotency-Key");
        assertThat(Bench.fields(bench.delete(path, "Idempotency-Key", "k-1"))).containsExactly("Idempotency-Key");
        assertThat(bench.get(path).text("title")).isEqualTo("Dentist");
        assertThat(bench.get(path).text("status")).isEqualTo("active");
    }

    @Test
    void the_next_point_of_a_series_is_left_out() {
        String path = "/reminders/"
                + bench.post("/reminders", Bench.DENTIST.replace("{", "{\"rrule\": \"FREQ=DAILY\", "))
                        .text("id");

        assertThat(bench.post(path + "/skip", null).text("scheduled_time")).isEqualTo("2026-03-09T09:00:00+02:00");
        assertThat(bench.post("/reminders/" + bench.dentist() + "/skip", null).status())
                .isEqualTo(409);
    }
}
