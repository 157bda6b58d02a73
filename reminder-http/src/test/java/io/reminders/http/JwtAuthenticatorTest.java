package io.reminders.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.reminders.http.spi.Authentication;
import io.reminders.http.spi.Caller;
import io.reminders.http.spi.Credentials;
import io.reminders.testkit.ManualClock;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Date;
import org.junit.jupiter.api.Test;

/** Which tokens are taken, beside what {@link AccessTest} tries on every route. */
class JwtAuthenticatorTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    private final ManualClock clock = ManualClock.at("2026-03-07T12:00:00Z");

    @Test
    void tokens_of_each_algorithm_are_taken_by_its_own_authenticator_and_by_no_other() throws Exception {
        KeyPair rsa = rsa(2_048);
        KeyPair ec = ec("secp256r1");
        JwtAuthenticator hs = JwtAuthenticator.hs256(SECRET, "i", "a").withClock(clock);
        JwtAuthenticator rs =
                JwtAuthenticator.rs256((RSAPublicKey) rsa.getPublic(), "i", "a").withClock(clock);
        JwtAuthenticator es =
                JwtAuthenticator.es256((ECPublicKey) ec.getPublic(), "i", "a").withClock(clock);
        String byHs = token(JWSAlgorithm.HS256, new MACSigner(SECRET));
        String byRs = token(JWSAlgorithm.RS256, new RSASSASigner(rsa.getPrivate()));
        String byEs = token(JWSAlgorithm.ES256, new ECDSASigner((ECPrivateKey) ec.getPrivate()));

        assertThat(granted(hs, byHs)).isEqualTo(Caller.user("acme", "ana"));
        assertThat(granted(rs, byRs)).isEqualTo(Caller.user("acme", "ana"));
        assertThat(granted(es, byEs)).isEqualTo(Caller.user("acme", "ana"));
        for (String other : new String[] {byHs, byEs}) {
            assertThat(judge(rs, other)).isEqualTo(new Authentication.Refused("a token of another algorithm"));
        }
        assertThat(rs).hasToString("JwtAuthenticator[RS256]");
    }

    @Test
    void the_public_key_is_no_secret_of_an_hmac() throws Exception {
        KeyPair rsa = rsa(2_048);
        JwtAuthenticator rs =
                JwtAuthenticator.rs256((RSAPublicKey) rsa.getPublic(), "i", "a").withClock(clock);

        String confused =
                token(JWSAlgorithm.HS256, new MACSigner(rsa.getPublic().getEncoded()));

        assertThat(judge(rs, confused)).isInstanceOf(Authentication.Refused.class);
    }

    @Test
    void a_host_with_one_tenant_need_not_have_it_in_its_tokens() throws Exception {
        JwtAuthenticator one =
                JwtAuthenticator.hs256(SECRET, "i", "a").withClock(clock).forTenant("");
        String bare = token(JWSAlgorithm.HS256, new MACSigner(SECRET), claims().claim("tenant", null));

        assertThat(granted(one, bare)).isEqualTo(Caller.user("", "ana"));
        assertThat(judge(one, token(JWSAlgorithm.HS256, new MACSigner(SECRET))))
                .isEqualTo(new Authentication.Refused("a token of no tenant here"));
    }

    @Test
    void keys_that_are_too_weak_are_refused() throws Exception {
        RSAPublicKey weak = (RSAPublicKey) rsa(1_024).getPublic();
        ECPublicKey other = (ECPublicKey) ec("secp384r1").getPublic();

        assertThatThrownBy(() -> JwtAuthenticator.hs256("short", "i", "a"))
                .hasMessage("secret: expected 32 bytes or more but was 5 bytes");
        assertThatThrownBy(() -> JwtAuthenticator.rs256(weak, "i", "a"))
                .hasMessage("key: expected 2048 bits or more but was 1024 bits");
        assertThatThrownBy(() -> JwtAuthenticator.es256(other, "i", "a"))
                .hasMessage("key: expected one on the curve P-256 but was one on another");
        assertThatThrownBy(() -> JwtAuthenticator.hs256(SECRET, " ", "a"))
                .hasMessage("issuer: expected a name but was nothing");
        assertThatThrownBy(() -> JwtAuthenticator.hs256(SECRET, "i", ""))
                .hasMessage("audience: expected a name but was nothing");
    }

    @Test
    void what_it_was_shown_is_not_told() {
        assertThat(new Credentials("Bearer x", "h", "", "127.0.0.1", Credentials.Passage.DIRECT))
                .hasToString("Credentials[some]");
        assertThat(Caller.user("acme", "ana")).hasToString("Caller[acme, a user]");
        assertThat(judge(JwtAuthenticator.hs256(SECRET, "i", "a"), "x.y.z"))
                .isEqualTo(new Authentication.Refused("a token that cannot be read"));
    }

    private static Caller granted(JwtAuthenticator authenticator, String token) {
        return judge(authenticator, token).match(Authentication.Granted::caller, refused -> {
            throw new AssertionError(refused.reason());
        });
    }

    private static Authentication judge(JwtAuthenticator authenticator, String token) {
        return authenticator.authenticate(
                new Credentials("Bearer " + token, "127.0.0.1", "", "127.0.0.1", Credentials.Passage.DIRECT));
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("i")
                .audience("a")
                .subject("ana")
                .claim("tenant", "acme")
                .expirationTime(Date.from(clock.instant().plusSeconds(60)));
    }

    private String token(JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
        return token(algorithm, signer, claims());
    }

    private static String token(JWSAlgorithm algorithm, JWSSigner signer, JWTClaimsSet.Builder claims)
            throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader(algorithm), claims.build());
        token.sign(signer);
        return token.serialize();
    }

    private static KeyPair rsa(int bits) throws GeneralSecurityException {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(bits);
        return keys.generateKeyPair();
    }

    private static KeyPair ec(String curve) throws GeneralSecurityException {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
        keys.initialize(new ECGenParameterSpec(curve));
        return keys.generateKeyPair();
    }
}
