package io.reminders.simulators.vapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.reminders.simulators.ManualTimeline;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A simulator for one test, at nine o'clock by a timeline that the test moves, and a client that has its key. */
final class SimulatedVapi implements BeforeEachCallback, AfterEachCallback {

    static final Instant NINE = Instant.parse("2026-08-20T09:00:00Z");
    static final String KEY = "sk-test";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final UnaryOperator<VapiSimulatorBuilder> settings;
    private final ManualTimeline timeline = ManualTimeline.startingAt(NINE);
    private VapiSimulator simulator;

    private SimulatedVapi(UnaryOperator<VapiSimulatorBuilder> settings) {
        this.settings = settings;
    }

    static SimulatedVapi usual() {
        return with(builder -> builder);
    }

    static SimulatedVapi with(UnaryOperator<VapiSimulatorBuilder> settings) {
        return new SimulatedVapi(settings);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        simulator = settings.apply(VapiSimulator.builder().apiKey(KEY).timeline(timeline))
                .start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        simulator.close();
    }

    VapiSimulator simulator() {
        return simulator;
    }

    VapiScript script() {
        return simulator.script();
    }

    VapiLedger ledger() {
        return simulator.ledger();
    }

    ManualTimeline timeline() {
        return timeline;
    }

    void pass(int seconds) {
        timeline.advance(Duration.ofSeconds(seconds));
    }

    /** Calls, and gives the id. */
    String place(CallBody body) {
        var response = call(body);
        if (response.status() != 201) {
            throw new AssertionError("expected 201 but was " + response);
        }
        return response.json().path("id").asText();
    }

    Response call(CallBody body) {
        return callLater(body).orTimeout(60, TimeUnit.SECONDS).join();
    }

    CompletableFuture<Response> callLater(CallBody body) {
        return CLIENT.sendAsync(
                        request("/call")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body.text()))
                                .build(),
                        BodyHandlers.ofString())
                .thenApply(Response::of);
    }

    Response get(String target) {
        return send(request(target).build());
    }

    HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(URI.create(simulator.baseUrl() + target))
                .header("Authorization", "Bearer " + KEY);
    }

    Response send(HttpRequest request) {
        try {
            return Response.of(CLIENT.send(request, BodyHandlers.ofString()));
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    /** What came back. */
    record Response(int status, String body, HttpHeaders headers) {

        static Response of(HttpResponse<String> response) {
            return new Response(response.statusCode(), response.body(), response.headers());
        }

        JsonNode json() {
            return CallBody.parse(body);
        }

        /** The texts of an error, whichever of its two forms it has. */
        List<String> messages() {
            var message = json().path("message");
            return message.isTextual()
                    ? List.of(message.asText())
                    : StreamSupport.stream(message.spliterator(), false)
                            .map(JsonNode::asText)
                            .toList();
        }
    }
}
