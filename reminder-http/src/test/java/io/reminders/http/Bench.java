package io.reminders.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;

/** A real server on loopback over storage in memory, with a clock that stands still, and somebody who calls it. */
final class Bench implements AutoCloseable {
    static final String SECRET = "a secret that only the tests know";
    static final String ISSUER = "https://issuer.example";
    static final String AUDIENCE = "reminders";
    static final String NUMBER = "+40721234567";
    static final String DENTIST = """
            {"title": "Dentist", "message": "Dentist at nine.", "phone_number": "+40721234567",
             "scheduled_time": "2026-03-08T09:00", "timezone": "Europe/Bucharest"}""";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    final ManualClock clock = ManualClock.at("2026-03-07T12:00:00Z");
    final ReminderTestKit kit = ReminderTestKit.with(clock);
    final ReminderServer server;
    private final Contract contract = Contract.published();
    private int appointments;

    Bench(UnaryOperator<ReminderServerBuilder> setUp) {
        server = setUp.apply(ReminderServer.over(kit.reminders())
                        .authenticatedBy(
                                JwtAuthenticator.hs256(SECRET, ISSUER, AUDIENCE).withClock(clock))
                        .zone(ZoneId.of("Europe/Bucharest"))
                        .requestsPerMinute(1_000_000)
                        .withDashboard()
                        .clock(clock))
                .start();
    }

    /** Everything that the server offers. */
    List<Route> routes() {
        return Routes.withDashboard(Routes.of(
                kit.reminders(),
                Map.of(),
                clock,
                new Usual(ZoneId.of("Europe/Bucharest"), io.reminders.route.Route.call())));
    }

    static Bench usual() {
        return new Bench(builder -> builder);
    }

    /** What was answered, with its body as JSON. */
    record Reply(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException notJson) {
                throw new UncheckedIOException(notJson);
            }
        }

        String text(String field) {
            return json().path(field).asText();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /** The fields that a 400 names. */
    static List<String> fields(Reply reply) {
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(400);
        return StreamSupport.stream(reply.json().path("errors").spliterator(), false)
                .map((JsonNode error) -> error.path("field").asText())
                .toList();
    }

    Reply get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    Reply post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    Reply patch(String path, String body, String... headers) {
        return send("PATCH", path, body, headers);
    }

    Reply delete(String path, String... headers) {
        return send("DELETE", path, null, headers);
    }

    /** Asks as Ana of acme, unless a header says otherwise; the answer has to be as it is documented. */
    Reply send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .timeout(Duration.ofSeconds(20))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .header("Authorization", "Bearer " + token("acme", "ana"));
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        for (int index = 0; index < headers.length; index += 2) {
            request.setHeader(headers[index], headers[index + 1]);
        }
        Reply reply = send(request.build());
        contract.check(method, path, reply);
        return reply;
    }

    /** Asks exactly so. */
    static Reply send(HttpRequest request) {
        try {
            return new Reply(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The id of a reminder of Ana's at nine the next day. */
    String dentist() {
        return post("/reminders", DENTIST).text("id");
    }

    /** The name of an event of Ana's, on which a reminder hangs. */
    String appointment() {
        String name = "appt-" + ++appointments;
        assertThat(post("/reminders", appointment(name)).status()).isEqualTo(201);
        return name;
    }

    /** A reminder a day and an hour before an event, three days from now. */
    static String appointment(String event) {
        return "{\"title\": \"Dentist\", \"message\": \"Soon.\", \"phone_number\": \"" + NUMBER + "\", \"event\": \""
                + event + "\", \"event_starts\": \"2026-03-10T10:00\", \"before\": [\"PT24H\", \"PT1H\"]}";
    }

    String token(String tenant, String user) {
        return token(claims(tenant).subject(user).build());
    }

    JWTClaimsSet.Builder claims(String tenant) {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .expirationTime(Date.from(clock.instant().plusSeconds(600)))
                .claim("tenant", tenant);
    }

    static String token(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(SECRET));
            return token.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static String bearer(String token) {
        return "Bearer " + token;
    }

    @Override
    public void close() {
        server.close();
    }
}
