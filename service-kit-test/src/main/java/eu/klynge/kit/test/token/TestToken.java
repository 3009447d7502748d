package eu.klynge.kit.test.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A token under description; {@link #value()} signs it. Every description step changes and returns this object. */
public final class TestToken {
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final JWTClaimsSet.Builder claims;
    private final Instant now;
    private RSAKey key;
    private boolean signed = true;

    TestToken(URI issuer, RSAKey key, Instant now) {
        this.key = key;
        this.now = now;
        this.claims = new JWTClaimsSet.Builder()
                .issuer(issuer.toString())
                .subject(UUID.randomUUID().toString())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .claim("typ", "Bearer")
                .claim("azp", "test-client");
    }

    public TestToken subject(String subject) {
        claims.subject(subject);
        return this;
    }

    public TestToken username(String username) {
        return with("preferred_username", username);
    }

    public TestToken client(String clientId) {
        return with("azp", clientId);
    }

    public TestToken audience(String... services) {
        claims.audience(List.of(services));
        return this;
    }

    /** Realm roles, in both places where a realm's token has them. */
    public TestToken roles(String... roles) {
        return with("roles", List.of(roles)).with("realm_access", Map.of("roles", List.of(roles)));
    }

    /** ISO 3166-1 alpha-2 codes, or {@code *} for every country. */
    public TestToken countries(String... codes) {
        return with("countries", List.of(codes));
    }

    public TestToken organizations(String... aliases) {
        return with("organization", List.of(aliases));
    }

    public TestToken with(String claim, Object value) {
        claims.claim(claim, value);
        return this;
    }

    public TestToken without(String claim) {
        claims.claim(claim, null);
        return this;
    }

    public TestToken issuedBy(String issuer) {
        claims.issuer(issuer);
        return this;
    }

    /** Ran out an hour ago, far beyond any allowance for clocks that differ. */
    public TestToken expired() {
        claims.issueTime(Date.from(now.minus(Duration.ofHours(2))));
        claims.expirationTime(Date.from(now.minus(Duration.ofHours(1))));
        return this;
    }

    public TestToken notValidYet() {
        claims.notBeforeTime(Date.from(now.plus(Duration.ofHours(1))));
        claims.expirationTime(Date.from(now.plus(Duration.ofHours(2))));
        return this;
    }

    /** Signed by a key the issuer never published, under the published key's id. */
    public TestToken signedByStranger() {
        key = TokenIssuer.freshKey(key.getKeyID());
        return this;
    }

    /** Algorithm {@code none}: well-formed, and to be refused. */
    public TestToken unsigned() {
        signed = false;
        return this;
    }

    /** The token in compact form. */
    public String value() {
        return signed ? sign() : new PlainJWT(claims.build()).serialize();
    }

    /** The value of an {@code Authorization} header. */
    public String bearer() {
        return "Bearer " + value();
    }

    private String sign() {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        var jwt = new SignedJWT(header, claims.build());
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("An RSA key that does not sign", e);
        }
        return jwt.serialize();
    }
}
