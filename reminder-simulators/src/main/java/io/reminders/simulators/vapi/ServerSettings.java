package io.reminders.simulators.vapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** Where and how events are posted: a valid {@code Server} object with defaults filled in. Immutable. */
record ServerSettings(JsonNode server) {

    private static final int DEFAULT_TIMEOUT_SECONDS = 20;
    private static final double DEFAULT_BASE_DELAY_SECONDS = 1;
    private static final long NANOS = 1_000_000_000;

    URI url() {
        return URI.create(server.path("url").asText());
    }

    Duration timeout() {
        return seconds(server.path("timeoutSeconds").asDouble(DEFAULT_TIMEOUT_SECONDS));
    }

    Optional<String> credentialId() {
        return Json.text(server.path("credentialId"));
    }

    Map<String, String> headers() {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        server.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().textValue()));
        return headers;
    }

    /**
     * How long to wait before posting again; empty if it is not posted again, which is so without a plan.
     *
     * @param attempt the one that failed, from 1
     * @param status that it was answered with, 0 if with none
     */
    Optional<Duration> pauseAfter(int attempt, int status) {
        var plan = server.path("backoffPlan");
        var excluded = StreamSupport.stream(plan.path("excludedStatusCodes").spliterator(), false)
                .anyMatch(code -> code.asInt() == status);
        if (excluded || attempt > plan.path("maxRetries").asInt(0)) {
            return Optional.empty();
        }
        var base = plan.path("baseDelaySeconds").asDouble(DEFAULT_BASE_DELAY_SECONDS);
        var factor = "exponential".equals(plan.path("type").textValue()) ? 1 << (attempt - 1) : 1;
        return Optional.of(seconds(base * factor));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos(Math.round(seconds * NANOS));
    }

    @Override
    public String toString() {
        return "server at " + url().getHost();
    }
}
