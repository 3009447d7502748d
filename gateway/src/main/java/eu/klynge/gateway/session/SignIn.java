package eu.klynge.gateway.session;

import java.util.Objects;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;

/**
 * Signing in, begun and not yet ended.
 *
 * @param browser in which it was begun
 * @param request as Keycloak got it, with what its answer must fit
 * @param to where to go afterwards, on our own site
 */
record SignIn(String browser, OAuth2AuthorizationRequest request, String to) {

    /** What Keycloak says again, and nobody else knows. */
    String state() {
        return Objects.requireNonNull(request.getState());
    }

    OAuth2AuthorizationExchange answeredBy(String code) {
        var answer = OAuth2AuthorizationResponse.success(code)
                .state(state())
                .redirectUri(Objects.requireNonNull(request.getRedirectUri()))
                .build();
        return new OAuth2AuthorizationExchange(request, answer);
    }
}
