package io.reminders.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes that offer REST and call people. */
class ServeProcessTest {
    private static final String SECRET = "a secret that only the tests know";

    @TempDir
    Path directory;

    @Test
    void what_is_asked_for_over_rest_is_called_and_explained_and_sigterm_leaves_everything_at_rest() throws Exception {
        try (RunnerProcess serving = RunnerProcess.start(directory, Map.of(), "serve", "--port", "0", "--open")) {
            String firstLine = serving.firstLine();
            assertThat(firstLine)
                    .matches("http://127\\.0\\.0\\.1:[1-9]\\d*/ .*")
                    .contains("calls are simulated", "OPEN to everybody on this machine");
            Rest rest = Rest.at(firstLine);
            assertThat(rest.get("/health").status()).isEqualTo(200);
            assertThat(rest.get("/ready").status()).isEqualTo(200);
            assertThat(rest.get("/").body()).contains("<title>Reminders</title>", "dashboard/main.js");
            assertThat(rest.post("/callbacks/vapi", "{\"message\": {}}").status())
                    .isEqualTo(401);

            String id = dentist(rest);
            Waiting.until("completed", () -> field(rest, id, "status").equals("completed"));

            assertThat(field(rest, id, "call_sid")).isNotEmpty();
            assertThat(field(rest, id, "timezone")).isEqualTo("Europe/Bucharest");
            assertThat(rest.get("/reminders/" + id + "/explanation").json().path("data"))
                    .anySatisfy(sentence -> assertThat(sentence.asText()).contains("answered -> COMPLETED"));
            serving.stop();

            assertThat(serving.code()).isZero();
            assertThat(serving.complaints())
                    .contains("no token is asked for", "drained: nothing is left under way")
                    .doesNotContain("721234567", "Dentist");
            assertThatThrownBy(() -> rest.get("/health")).isInstanceOf(ConnectException.class);
            assertThat(RunnerProcess.start(directory, Map.of(), "explain", id).said())
                    .endsWith("status: COMPLETED\n");
        }
    }

    @Test
    void whoever_brings_a_token_sees_what_is_theirs_by_the_clock_of_the_setting() throws Exception {
        Map<String, String> settings = Map.of(
                "HTTP_PORT", "0",
                "DEFAULT_TIMEZONE", "Asia/Tokyo",
                "JWT_SECRET", SECRET,
                "JWT_ISSUER", "https://issuer.example",
                "JWT_AUDIENCE", "reminders");
        try (RunnerProcess serving = RunnerProcess.start(directory, settings, "serve")) {
            String firstLine = serving.firstLine();
            assertThat(firstLine).contains("each request needs a token");
            Rest stranger = Rest.at(firstLine);
            Rest ana = stranger.bearing(token("ana"));

            String id = dentist(ana);

            assertThat(field(ana, id, "timezone")).isEqualTo("Asia/Tokyo");
            assertThat(stranger.get("/reminders").status()).isEqualTo(401);
            assertThat(stranger.bearing(token("ben")).get("/reminders/" + id).status())
                    .isEqualTo(404);
            serving.stop();
            assertThat(serving.code()).isZero();
            assertThat(serving.complaints()).doesNotContain(SECRET);
        }
    }

    private static String dentist(Rest rest) throws IOException, InterruptedException {
        Rest.Answer created =
                rest.post("/reminders", """
                {"title": "Dentist", "message": "Dentist at nine.", "phone_number": "0721 234 567",
                 "scheduled_time": "%s"}""".formatted(Instant.now().plusSeconds(2)));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created.json().path("id").asText();
    }

    private static String field(Rest rest, String id, String name) {
        try {
            return rest.get("/reminders/" + id).json().path(name).asText("");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static String token(String user) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader(JWSAlgorithm.HS256),
                new JWTClaimsSet.Builder()
                        .subject(user)
                        .issuer("https://issuer.example")
                        .audience("reminders")
                        .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(10))))
                        .build());
        token.sign(new MACSigner(SECRET));
        return token.serialize();
    }
}
