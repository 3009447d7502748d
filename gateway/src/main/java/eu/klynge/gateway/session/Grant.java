package eu.klynge.gateway.session;

import java.time.Instant;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/**
 * What Keycloak gave for a person; it never leaves this process but for the services and Keycloak.
 *
 * @param access shown to services
 * @param refresh for the next one
 */
record Grant(Person person, OAuth2AccessToken access, OAuth2RefreshToken refresh) {

    boolean isGoodAt(Instant time) {
        Instant end = access.getExpiresAt();
        return end != null && end.isAfter(time);
    }

    @Override
    public String toString() {
        return "Grant";
    }
}
