package io.reminders.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may do what: every route, asked for by everybody. */
class AccessTest {
    /** For each route of callers: what is sent, and what the reminder's owner is answered. */
    private static final Map<String, Row> ROWS = rows();

    private final Bench bench = Bench.usual();

    @AfterEach
    void close() {
        bench.close();
    }

    private record Row(String body, int own) {}

    private static Map<String, Row> rows() {
        Map<String, Row> rows = new LinkedHashMap<>();
        rows.put("POST /reminders", new Row(Bench.DENTIST, 201));
        rows.put("POST /reminders/bulk", new Row("{\"reminders\": [" + Bench.DENTIST + "]}", 200));
        rows.put("GET /reminders", new Row(null, 200));
        rows.put("GET /reminders/{id}", new Row(null, 200));
        rows.put("PATCH /reminders/{id}", new Row("{\"title\": \"Other\"}", 200));
        rows.put("DELETE /reminders/{id}", new Row(null, 204));
        rows.put("POST /reminders/{id}/pause", new Row(null, 200));
        rows.put("POST /reminders/{id}/resume", new Row(null, 200));
        rows.put("POST /reminders/{id}/skip", new Row(null, 409));
        rows.put("POST /reminders/{id}/done", new Row(null, 200));
        rows.put("POST /reminders/{id}/cancel", new Row(null, 200));
        rows.put("GET /reminders/{id}/explanation", new Row(null, 200));
        rows.put("GET /reminders/{id}/history", new Row(null, 200));
        rows.put("GET /reminders/{id}/plan", new Row(null, 200));
        rows.put("POST /reminders/preview", new Row(Bench.DENTIST, 200));
        rows.put("POST /reminders/{id}/preview", new Row("{\"title\": \"Other\"}", 200));
        rows.put("GET /timezones", new Row(null, 200));
        rows.put("GET /events/{event}", new Row(null, 200));
        rows.put("POST /events/{event}/move", new Row("{\"starts\": \"2026-03-11T10:00\", \"version\": 2}", 200));
        rows.put("POST /events/{event}/cancel", new Row("{\"version\": 2}", 200));
        rows.put("POST /events/{event}/complete", new Row("{\"version\": 2}", 200));
        return rows;
    }

    @Test
    void every_route_has_its_row() {
        assertThat(bench.routes().stream()
                        .filter(route -> route.access() == Route.Access.CALLER)
                        .map(route -> route.method() + " " + route.path()))
                .containsExactlyInAnyOrderElementsOf(ROWS.keySet());
        assertThat(bench.routes().stream()
                        .filter(route -> route.access() == Route.Access.ANYBODY)
                        .filter(route -> !isPage(route))
                        .map(Route::path))
                .containsExactlyInAnyOrder("/health", "/ready", "/openapi.yaml", "/callbacks/{provider}");
    }

    /** Something of Ana's that can stand in the path of that route. */
    private String thing(String route) {
        return route.contains("{event}") ? bench.appointment() : bench.dentist();
    }

    /** The page holds nothing of anybody; what it is made of is said by {@link DashboardTest}. */
    @Test
    void anybody_may_have_the_page_and_that_is_all_they_get() {
        assertThat(bench.routes().stream().filter(AccessTest::isPage))
                .hasSizeGreaterThan(5)
                .allSatisfy(route -> {
                    assertThat(route.method()).isEqualTo("GET");
                    assertThat(route.access()).isEqualTo(Route.Access.ANYBODY);
                    assertThat(route.intake()).isEqualTo(Route.Intake.NOTHING);
                });
        String id = bench.dentist();
        for (Route route : bench.routes().stream().filter(AccessTest::isPage).toList()) {
            Bench.Reply owners = bench.get(route.path());
            Bench.Reply strangers = bench.get(route.path(), "Authorization", "");

            assertThat(strangers.status()).as(route.path()).isEqualTo(200);
            assertThat(strangers.response().body())
                    .as(route.path())
                    .isEqualTo(owners.response().body())
                    .doesNotContain(id, "Dentist");
        }
    }

    private static boolean isPage(Route route) {
        return route.path().equals("/") || route.path().startsWith("/dashboard/");
    }

    @Test
    void the_owner_may() {
        ROWS.forEach((route, row) -> assertThat(ask(route, row, thing(route), bench.token("acme", "ana")))
                .as(route)
                .extracting(Bench.Reply::status)
                .isEqualTo(row.own));
    }

    @Test
    void to_everybody_else_it_does_not_exist_and_stays_as_it_was() {
        for (String token : new String[] {bench.token("acme", "ben"), bench.token("other", "ana")}) {
            ROWS.forEach((route, row) -> {
                if (!route.contains("{")) {
                    return;
                }
                String id = thing(route);
                String path = (route.contains("{event}") ? "/events/" : "/reminders/") + id;
                Bench.Reply before = bench.get(path);

                Bench.Reply foreign = ask(route, row, id, token);
                Bench.Reply missing = ask(route, row, "018f0000-0000-7000-8000-000000000000", token);

                assertThat(foreign.status()).as(route).isEqualTo(404);
                assertThat(foreign.response().body())
                        .as(route)
                        .isEqualTo(missing.response().body());
                assertThat(foreign.response().headers())
                        .isEqualTo(missing.response().headers());
                assertThat(bench.get(path).json()).as(route).isEqualTo(before.json());
            });
        }
    }

    @Test
    void without_a_valid_token_nobody_may() {
        String id = bench.dentist();
        badTokens()
                .forEach((what, token) -> ROWS.forEach((route, row) -> {
                    Bench.Reply refused = ask(route, row, id, token);
                    assertThat(refused.status()).as(route + ", " + what).isEqualTo(401);
                    assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
                }));
        assertThat(bench.get("/reminders").json().path("data")).hasSize(1);
        assertThat(bench.get("/reminders/" + id).json().path("version").asInt()).isEqualTo(1);
    }

    private Map<String, String> badTokens() {
        JWTClaimsSet good = bench.claims("acme").subject("ana").build();
        String valid = Bench.token(good);
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("none", "");
        bad.put("expired", Bench.token(ago(31, good)));
        bad.put(
                "never ends",
                Bench.token(new JWTClaimsSet.Builder(good).expirationTime(null).build()));
        bad.put(
                "not yet",
                Bench.token(new JWTClaimsSet.Builder(good)
                        .notBeforeTime(Date.from(bench.clock.instant().plusSeconds(31)))
                        .build()));
        bad.put("another secret", signed(JWSAlgorithm.HS256, "another secret of thirty two bytes!", good));
        bad.put("another algorithm", signed(JWSAlgorithm.HS384, Bench.SECRET + "and sixteen more", good));
        bad.put("no algorithm", new PlainJWT(good).serialize());
        bad.put("altered", valid.substring(0, valid.indexOf('.') + 5) + "A" + valid.substring(valid.indexOf('.') + 6));
        bad.put("without its signature", valid.substring(0, valid.lastIndexOf('.') + 1));
        bad.put(
                "another issuer",
                Bench.token(new JWTClaimsSet.Builder(good).issuer("x").build()));
        bad.put(
                "another audience",
                Bench.token(new JWTClaimsSet.Builder(good).audience("x").build()));
        bad.put(
                "no audience",
                Bench.token(
                        new JWTClaimsSet.Builder(good).audience((String) null).build()));
        bad.put(
                "no user",
                Bench.token(new JWTClaimsSet.Builder(good).subject(null).build()));
        bad.put(
                "an impossible user",
                Bench.token(new JWTClaimsSet.Builder(good).subject(" ").build()));
        bad.put(
                "no tenant",
                Bench.token(new JWTClaimsSet.Builder(good).claim("tenant", null).build()));
        for (String empty : List.of("", " ")) {
            bad.put(
                    "the tenant '" + empty + "'",
                    Bench.token(new JWTClaimsSet.Builder(good)
                            .claim("tenant", empty)
                            .build()));
            bad.put(
                    "all of the tenant '" + empty + "'",
                    Bench.token(new JWTClaimsSet.Builder(good)
                            .claim("tenant", empty)
                            .claim("scope", "reminders:tenant")
                            .build()));
        }
        bad.put(
                "an impossible tenant",
                Bench.token(
                        new JWTClaimsSet.Builder(good).claim("tenant", "a b").build()));
        bad.put(
                "a tenant that is a list",
                Bench.token(new JWTClaimsSet.Builder(good)
                        .claim("tenant", List.of("acme"))
                        .build()));
        bad.put("nonsense", "x");
        bad.put("a long one", "x".repeat(5_000));
        return bad;
    }

    private JWTClaimsSet ago(long seconds, JWTClaimsSet claims) {
        return new JWTClaimsSet.Builder(claims)
                .expirationTime(Date.from(bench.clock.instant().minusSeconds(seconds)))
                .build();
    }

    private static String signed(JWSAlgorithm algorithm, String secret, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(algorithm), claims);
            token.sign(new MACSigner(secret));
            return token.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Bench.Reply ask(String route, Row row, String id, String token) {
        String[] parts = route.split(" ", -1);
        return bench.send(
                parts[0],
                parts[1].replace("{id}", id).replace("{event}", id),
                row.body,
                "Authorization",
                token.isEmpty() ? "" : Bench.bearer(token));
    }

    @Test
    void the_documented_routes_are_the_real_ones() {
        assertThat(bench.routes().stream()
                        .filter(route -> !isPage(route))
                        .map(route -> route.method() + " " + route.path())
                        .collect(Collectors.toSet()))
                .isEqualTo(Contract.published().routes())
                .hasSizeGreaterThan(15);
    }
}
