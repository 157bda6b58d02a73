package io.reminders.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.http.spi.Authentication;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What fails outside of every route. */
class DoorTest {

    @Test
    void the_log_knows_more_of_a_failure_than_the_answer_but_not_what_was_said() {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        Door door = Door.open("127.0.0.1", 0, impossible());
        try {
            Bench.Reply failed = Bench.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.port() + "/impossible?search=quagga"))
                            .build());

            assertThat(failed.status()).isEqualTo(500);
            assertThat(failed.text("detail")).contains("the log knows more");
        } finally {
            door.close();
            System.setErr(before);
        }
        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("a request failed: java.lang.IllegalArgumentException at ")
                .doesNotContain("quagga");
    }

    /** Answers with a status that no server can send. */
    private static Service impossible() {
        ManualClock clock = ManualClock.at("2026-03-07T12:00:00Z");
        Guard guard = new Guard(
                ReminderTestKit.with(clock).reminders(),
                shown -> new Authentication.Refused("nobody"),
                new RateLimit(1, clock),
                new RateLimit(1, clock));
        Route route = Route.open(
                "GET", "/impossible", Route.Intake.NOTHING, call -> new Answer(-1, "text/plain", "quagga", Map.of()));
        return new Service(List.of(route), guard);
    }
}
