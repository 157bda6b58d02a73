package io.reminders.http;

import com.nimbusds.jwt.JWTClaimsSet;
import io.reminders.http.spi.Authentication;
import io.reminders.http.spi.Caller;
import io.reminders.refusal.RefusedValueException;
import io.reminders.reminder.TenantId;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;

/**
 * What a token that is genuine has to say, and who that makes its bearer. Immutable and thread-safe.
 *
 * @param issuer who has to have issued it
 * @param audience for whom it has to be
 * @param tenant the only tenant there is; empty where the token names one
 * @param clock by which it must be valid
 */
record TokenClaims(String issuer, String audience, Optional<String> tenant, InstantSource clock) {
    private static final Duration TOLERANCE = Duration.ofSeconds(30);
    private static final String WHOLE_TENANT = "reminders:tenant";

    static TokenClaims of(String issuer, String audience) {
        if (issuer.isBlank()) {
            throw RefusedValueException.of("issuer", "a name", "nothing");
        }
        if (audience.isBlank()) {
            throw RefusedValueException.of("audience", "a name", "nothing");
        }
        return new TokenClaims(issuer, audience, Optional.empty(), InstantSource.system());
    }

    TokenClaims withClock(InstantSource other) {
        return new TokenClaims(issuer, audience, tenant, other);
    }

    TokenClaims forTenant(String name) {
        return new TokenClaims(issuer, audience, Optional.of(new TenantId(name).value()), clock);
    }

    Authentication judge(JWTClaimsSet said) throws ParseException {
        Instant now = clock.instant();
        if (!issuer.equals(said.getIssuer()) || !said.getAudience().contains(audience)) {
            return new Authentication.Refused("a token of another issuer or for another audience");
        }
        Date end = said.getExpirationTime();
        if (end == null || !now.isBefore(end.toInstant().plus(TOLERANCE))) {
            return new Authentication.Refused("a token that has expired, or never would");
        }
        Date beginning = said.getNotBeforeTime();
        if (beginning != null && now.plus(TOLERANCE).isBefore(beginning.toInstant())) {
            return new Authentication.Refused("a token that is not valid yet");
        }
        return caller(said);
    }

    private Authentication caller(JWTClaimsSet said) throws ParseException {
        Optional<String> named = Optional.ofNullable(said.getStringClaim("tenant"));
        Optional<String> meant = tenant.or(() -> named);
        if (meant.isEmpty() || (tenant.isEmpty() && meant.get().isBlank())) {
            // The tenant without a name is a host's only one: a token does not get there by itself.
            return new Authentication.Refused("a token of no tenant");
        }
        if (!named.orElse(meant.get()).equals(meant.get())) {
            return new Authentication.Refused("a token of no tenant here");
        }
        String scope = Optional.ofNullable(said.getStringClaim("scope")).orElse("");
        String user = said.getSubject();
        if (Arrays.asList(scope.split(" ", -1)).contains(WHOLE_TENANT)) {
            return new Authentication.Granted(
                    user == null ? Caller.wholeTenant(meant.get()) : Caller.wholeTenant(meant.get(), user));
        }
        return user == null
                ? new Authentication.Refused("a token of no user")
                : new Authentication.Granted(Caller.user(meant.get(), user));
    }
}
