package eu.klynge.gateway.session;

import java.time.Instant;
import java.util.List;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/** Grants that nobody gave. */
final class Grants {

    static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");

    private static final Person IDA = new Person("ida", "Ida", List.of("organiser"), List.of("food-valley"));

    private Grants() {}

    static Grant named(String token) {
        return new Grant(
                IDA,
                new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, token, NOW, NOW.plusSeconds(300)),
                new OAuth2RefreshToken("refresh-" + token, NOW));
    }
}
