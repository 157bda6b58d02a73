package io.reminders.simulators.vapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reminders.simulators.ManualTimeline;
import io.reminders.simulators.Reply;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A simulator whose time passes by itself. */
class LiveSimulatorTest {

    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final Behaviour BRIEF =
            Behaviour.answered(Duration.ofMillis(1)).afterRinging(Duration.ZERO);

    private final HttpClient client = HttpClient.newHttpClient();

    @RegisterExtension
    private final Host host = new Host();

    @Test
    void calls_are_played_and_events_posted_without_anybody_moving_time() throws InterruptedException {
        try (var simulator =
                VapiSimulator.builder().apiKey("k").otherwise(BRIEF).start()) {
            place(simulator, host.asks(CallBody.to(CallBody.ADA))).join();

            assertThat(simulator.ledger().await(ledger -> ledger.events().size() == 4, DEADLINE))
                    .isTrue();
            assertThat(host.events())
                    .containsExactly(
                            "status-update ringing",
                            "status-update in-progress",
                            "status-update ended",
                            "end-of-call-report");
        }
    }

    @Test
    void an_injected_clock_says_when() {
        var clock = Instant.parse("2031-01-01T00:00:00Z");
        try (var simulator =
                VapiSimulator.builder().apiKey("k").clock(() -> clock).start()) {
            var call = CallBody.parse(
                    place(simulator, CallBody.to(CallBody.ADA)).join().body());

            assertThat(call.path("createdAt").asText()).isEqualTo("2031-01-01T00:00:00.000Z");
        }
    }

    @Test
    void many_requests_at_once_become_as_many_calls() throws InterruptedException {
        try (var simulator =
                VapiSimulator.builder().apiKey("k").slots(3).otherwise(BRIEF).start()) {
            var responses = IntStream.range(0, 200)
                    .mapToObj(number -> place(simulator, CallBody.to("+4072100" + (1000 + number))))
                    .toList();
            var ids = new HashSet<String>();
            responses.forEach(response ->
                    ids.add(CallBody.parse(response.join().body()).path("id").asText()));

            assertThat(ids).hasSize(200);
            assertThat(simulator
                            .ledger()
                            .await(
                                    ledger -> ledger.calls().stream()
                                                    .filter(call ->
                                                            call.endedAt().isPresent())
                                                    .count()
                                            == 200,
                                    DEADLINE))
                    .isTrue();
            assertThat(simulator.ledger().requests()).hasSize(200);
            assertThat(simulator.ledger().rung())
                    .extracting(RecordedCall::number)
                    .doesNotHaveDuplicates()
                    .hasSize(200);
        }
    }

    @Test
    void no_thread_is_left_after_the_end() throws Exception {
        var before = Thread.getAllStackTraces().keySet();
        var simulator = VapiSimulator.builder().apiKey("k").start();
        simulator.script().failCallsTo(CallBody.BOB, VapiFault.afterAccepting(Reply.silence()));
        try (var deafHost = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var url = "\"http://127.0.0.1:" + deafHost.getLocalPort() + "\"";
            place(simulator, CallBody.to(CallBody.ADA).with("/assistant/server/url", url))
                    .join();
            var unanswered = place(simulator, CallBody.to(CallBody.BOB));
            assertThat(simulator.ledger().await(ledger -> ledger.rung().size() == 2, DEADLINE))
                    .isTrue();
            var threads = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> !before.contains(thread) && isSimulators(thread))
                    .toList();
            assertThat(threads).hasSizeGreaterThan(2).allMatch(Thread::isDaemon);

            simulator.close();

            // Idle threads would go by themselves, but only after sixty seconds.
            for (var thread : threads) {
                thread.join(20_000);
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
            assertThat(unanswered.handle((response, failure) -> failure).join()).isNotNull();
        }
    }

    @Test
    void a_simulator_can_be_closed_twice() {
        var simulator = VapiSimulator.builder().start();

        simulator.close();
        simulator.close();
    }

    @Test
    void a_published_ledger_shows_who_was_called() throws Exception {
        try (var simulator = VapiSimulator.builder()
                .apiKey("k")
                .otherwise(BRIEF)
                .publishLedger()
                .start()) {
            place(simulator, CallBody.to(CallBody.ADA)).join();
            simulator.ledger().await(ledger -> ledger.calls().get(0).endedAt().isPresent(), DEADLINE);

            var ledger = CallBody.parse(client.send(
                            HttpRequest.newBuilder(URI.create(simulator.baseUrl() + "/ledger"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body());

            assertThat(ledger.path("requests")).hasSize(1);
            assertThat(ledger.path("requests").path(0).path("status").asInt()).isEqualTo(201);
            var call = ledger.path("calls").path(0);
            assertThat(call.path("number").asText()).isEqualTo(CallBody.ADA);
            assertThat(call.path("name").asText()).isEqualTo("attempt-1");
            assertThat(call.path("firstMessage").asText()).isEqualTo("Dentist at three.");
            assertThat(call.path("endedReason").asText()).isEqualTo("customer-ended-call");
            assertThat(call.has("acceptedAt") && call.has("rangAt") && call.has("endedAt"))
                    .isTrue();
            assertThat(ledger.path("rung").path(0).asText())
                    .isEqualTo(call.path("id").asText());
            assertThat(simulator.ledger().requests()).hasSize(1);
        }
    }

    @Test
    void time_is_either_lived_or_moved() {
        var both = VapiSimulator.builder()
                .clock(() -> SimulatedVapi.NINE)
                .timeline(ManualTimeline.startingAt(SimulatedVapi.NINE));

        assertThatIllegalArgumentException()
                .isThrownBy(both::start)
                .withMessage("clock, timeline: expected one of them but was both");
    }

    private CompletableFuture<HttpResponse<String>> place(VapiSimulator simulator, CallBody body) {
        return client.sendAsync(
                HttpRequest.newBuilder(URI.create(simulator.baseUrl() + "/call"))
                        .header("Authorization", "Bearer k")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.text()))
                        .build(),
                BodyHandlers.ofString());
    }

    private static boolean isSimulators(Thread thread) {
        return List.of("simulator-", "HTTP-Dispatcher", "idle-timeout-task").stream()
                .anyMatch(thread.getName()::startsWith);
    }
}
