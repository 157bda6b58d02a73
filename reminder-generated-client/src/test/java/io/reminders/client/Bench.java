package io.reminders.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.reminders.client.generated.ApiClient;
import io.reminders.client.generated.ApiException;
import io.reminders.client.generated.model.Problem;
import io.reminders.http.JwtAuthenticator;
import io.reminders.http.ReminderServer;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import java.util.Date;

/** A real server on loopback over storage in memory, with a clock that stands still, and generated clients for it. */
final class Bench implements AutoCloseable {
    private static final String SECRET = "a secret that only the tests know";
    private static final String ISSUER = "https://issuer.example";
    private static final String AUDIENCE = "reminders";

    private final ManualClock clock = ManualClock.at("2026-03-07T12:00:00Z");
    private final ReminderTestKit kit = ReminderTestKit.with(clock);
    private final ReminderServer server = ReminderServer.over(kit.reminders())
            .authenticatedBy(JwtAuthenticator.hs256(SECRET, ISSUER, AUDIENCE).withClock(clock))
            .clock(clock)
            .start();

    ManualClock clock() {
        return clock;
    }

    ReminderTestKit kit() {
        return kit;
    }

    /** A client without a token. */
    ApiClient stranger() {
        ApiClient client = new ApiClient();
        client.updateBaseUri(server.address().toString());
        return client;
    }

    /** A client that brings the token of a user. */
    ApiClient user(String name) {
        String bearer = "Bearer " + token(name);
        return stranger().setRequestInterceptor(request -> request.header("Authorization", bearer));
    }

    private String token(String user) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader(JWSAlgorithm.HS256),
                    new JWTClaimsSet.Builder()
                            .issuer(ISSUER)
                            .audience(AUDIENCE)
                            .expirationTime(Date.from(clock.instant().plusSeconds(86_400)))
                            .claim("tenant", "acme")
                            .subject(user)
                            .build());
            token.sign(new MACSigner(SECRET));
            return token.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What a refused request was answered, as the generated client reads it. */
    Problem problem(ApiException refused) {
        try {
            return stranger().getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
        } catch (JsonProcessingException noProblem) {
            throw new AssertionError(refused.getResponseBody(), noProblem);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
