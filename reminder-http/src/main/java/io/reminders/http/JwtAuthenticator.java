package io.reminders.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.reminders.http.spi.Authentication;
import io.reminders.http.spi.Authenticator;
import io.reminders.http.spi.Credentials;
import io.reminders.refusal.RefusedValueException;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Locale;

/**
 * Knows callers by bearer tokens that are signed JSON Web Tokens (RFC 7519, read as RFC 8725 advises). Immutable and
 * thread-safe; {@code toString} shows no secret.
 *
 * <p>One algorithm, one key, one issuer and one audience are taken, whatever a token says of itself. A token needs
 * {@code exp}; {@code nbf} is heeded; both with 30 s of tolerance. {@code sub} is the user, {@code tenant} the tenant;
 * whoever has {@code reminders:tenant} among the words of {@code scope} acts for the whole tenant.
 */
public final class JwtAuthenticator implements Authenticator {
    private static final int SHORTEST_SECRET = 32;
    private static final int LONGEST_TOKEN = 8_192;
    private static final int SMALLEST_MODULUS = 2_048;
    private static final String SCHEME = "bearer ";

    private final JWSAlgorithm algorithm;
    private final JWSVerifier verifier;
    private final TokenClaims claims;

    private JwtAuthenticator(JWSAlgorithm algorithm, JWSVerifier verifier, TokenClaims claims) {
        this.algorithm = algorithm;
        this.verifier = verifier;
        this.claims = claims;
    }

    /**
     * Takes tokens with an HMAC of SHA-256.
     *
     * @param secret 32 bytes of UTF-8 or more
     * @param issuer who has to have issued them, {@code iss}
     * @param audience for whom they have to be, one of {@code aud}
     * @throws RefusedValueException naming {@code secret}, {@code issuer} or {@code audience} if it is empty or too
     *     short
     */
    public static JwtAuthenticator hs256(String secret, String issuer, String audience) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SHORTEST_SECRET) {
            throw RefusedValueException.of("secret", SHORTEST_SECRET + " bytes or more", bytes.length + " bytes");
        }
        return with(JWSAlgorithm.HS256, () -> new MACVerifier(bytes), TokenClaims.of(issuer, audience));
    }

    /**
     * Takes tokens signed by RSA with SHA-256 (PKCS #1 v1.5).
     *
     * @param key the issuer's public key, 2,048 bits or more
     * @param issuer who has to have issued them, {@code iss}
     * @param audience for whom they have to be, one of {@code aud}
     * @throws RefusedValueException naming {@code key}, {@code issuer} or {@code audience} if it is empty or too short
     */
    public static JwtAuthenticator rs256(RSAPublicKey key, String issuer, String audience) {
        int bits = key.getModulus().bitLength();
        if (bits < SMALLEST_MODULUS) {
            throw RefusedValueException.of("key", SMALLEST_MODULUS + " bits or more", bits + " bits");
        }
        return with(JWSAlgorithm.RS256, () -> new RSASSAVerifier(key), TokenClaims.of(issuer, audience));
    }

    /**
     * Takes tokens signed by ECDSA with P-256 and SHA-256.
     *
     * @param key the issuer's public key, on the curve P-256
     * @param issuer who has to have issued them, {@code iss}
     * @param audience for whom they have to be, one of {@code aud}
     * @throws RefusedValueException naming {@code key}, {@code issuer} or {@code audience} if it is empty or on another
     *     curve
     */
    public static JwtAuthenticator es256(ECPublicKey key, String issuer, String audience) {
        if (!Curve.P_256.equals(Curve.forECParameterSpec(key.getParams()))) {
            throw RefusedValueException.of("key", "one on the curve P-256", "one on another");
        }
        return with(JWSAlgorithm.ES256, () -> new ECDSAVerifier(key), TokenClaims.of(issuer, audience));
    }

    /** Takes the same tokens, by another clock than the system's. */
    public JwtAuthenticator withClock(InstantSource clock) {
        return new JwtAuthenticator(algorithm, verifier, claims.withClock(clock));
    }

    /**
     * Takes the same tokens for one tenant, for a host that has only that: {@code tenant} may be missing, and may not
     * be another.
     *
     * @param name 0 to 64 letters, digits, dots, dashes or underscores
     * @throws RefusedValueException naming {@code tenant} if it cannot be one
     */
    public JwtAuthenticator forTenant(String name) {
        return new JwtAuthenticator(algorithm, verifier, claims.forTenant(name));
    }

    @Override
    public Authentication authenticate(Credentials credentials) {
        String header = credentials.authorization();
        if (header.isEmpty()) {
            return new Authentication.Refused("no token");
        }
        if (header.length() > LONGEST_TOKEN || !header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return new Authentication.Refused("no bearer token of a sensible length");
        }
        try {
            return judged(SignedJWT.parse(header.substring(SCHEME.length()).strip()));
        } catch (ParseException | JOSEException | RuntimeException unreadable) {
            return new Authentication.Refused("a token that cannot be read");
        }
    }

    private Authentication judged(SignedJWT token) throws ParseException, JOSEException {
        if (!algorithm.equals(token.getHeader().getAlgorithm())) {
            return new Authentication.Refused("a token of another algorithm");
        }
        if (!token.verify(verifier)) {
            return new Authentication.Refused("a token whose signature does not fit");
        }
        JWTClaimsSet said = token.getJWTClaimsSet();
        return said == null ? new Authentication.Refused("a token without claims") : claims.judge(said);
    }

    /** The algorithm. */
    @Override
    public String toString() {
        return "JwtAuthenticator[" + algorithm + "]";
    }

    private static JwtAuthenticator with(JWSAlgorithm algorithm, Maker maker, TokenClaims claims) {
        try {
            return new JwtAuthenticator(algorithm, maker.make(), claims);
        } catch (JOSEException unsuitable) {
            throw RefusedValueException.of("key", "a key for " + algorithm, "one for something else");
        }
    }

    private interface Maker {
        JWSVerifier make() throws JOSEException;
    }
}
