package eu.klynge.kit.test.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Judged by the decoder that the services use. */
class TokenIssuerIT {
    private final TokenIssuer issuer = TokenIssuer.start();

    @AfterEach
    void close() {
        issuer.close();
    }

    @Test
    void aDescribedTokenCarriesWhatARealmsTokenCarries() {
        var jwt = decoder()
                .decode(issuer.token()
                        .subject("s-1")
                        .username("steward-dk")
                        .client("klynge-cli")
                        .audience("directory-service")
                        .roles("steward")
                        .countries("DK")
                        .organizations("odense-robotics")
                        .value());

        assertThat(jwt.getSubject()).isEqualTo("s-1");
        assertThat(jwt.getAudience()).containsExactly("directory-service");
        assertThat(jwt.getClaims())
                .containsEntry("preferred_username", "steward-dk")
                .containsEntry("azp", "klynge-cli")
                .containsEntry("roles", List.of("steward"))
                .containsEntry("realm_access", Map.of("roles", List.of("steward")))
                .containsEntry("countries", List.of("DK"))
                .containsEntry("organization", List.of("odense-robotics"));
    }

    @Test
    void anExpiredTokenIsRefused() {
        assertRefused(issuer.token().expired(), "expired");
    }

    @Test
    void aTokenOfTomorrowIsRefused() {
        assertRefused(issuer.token().notValidYet(), "before");
    }

    @Test
    void aStrangersSignatureIsRefused() {
        assertRefused(issuer.token().signedByStranger(), "signature");
    }

    @Test
    void anUnsignedTokenIsRefused() {
        assertRefused(issuer.token().unsigned(), "none");
    }

    @Test
    void anotherIssuersTokenIsRefused() {
        assertRefused(issuer.token().issuedBy("http://elsewhere.test"), "iss");
    }

    @Test
    void aClaimCanBeTakenAway() {
        assertThat(decoder().decode(issuer.token().without("azp").value()).getClaims())
                .doesNotContainKey("azp");
    }

    @Test
    void tokensOfBeforeAndAfterARotationAreBothAccepted() {
        var before = issuer.token().value();

        issuer.rotate();

        assertThat(decoder().decode(before).getHeaders())
                .isNotEqualTo(decoder().decode(issuer.token().value()).getHeaders());
    }

    private NimbusJwtDecoder decoder() {
        var decoder = NimbusJwtDecoder.withJwkSetUri(issuer.jwks().toString()).build();
        decoder.setJwtValidator(
                JwtValidators.createDefaultWithIssuer(issuer.uri().toString()));
        return decoder;
    }

    private void assertRefused(TestToken token, String because) {
        assertThatThrownBy(() -> decoder().decode(token.value()))
                .isInstanceOf(JwtException.class)
                .hasMessageContaining(because);
    }
}
