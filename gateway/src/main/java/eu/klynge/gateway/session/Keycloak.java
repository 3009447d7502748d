package eu.klynge.gateway.session;

import eu.klynge.kit.caller.AccessTokens;
import io.netty.channel.ChannelOption;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthorizationCodeAuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeReactiveAuthenticationManager;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/** What the gateway asks Keycloak as its client; it is asked for nothing at the start. Every call errs in time. */
@Component
final class Keycloak {

    private static final int CONNECTED_WITHIN = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ClientRegistration client;
    private final Realm realm;
    private final ReactiveJwtDecoder tokens;
    private final WebClient http = WebClient.builder()
            .clientConnector(new ReactorClientHttpConnector(HttpClient.create()
                    .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECTED_WITHIN)
                    .responseTimeout(PATIENCE)))
            .build();
    private final OidcAuthorizationCodeReactiveAuthenticationManager codes;
    private final WebClientReactiveRefreshTokenTokenResponseClient refreshes =
            new WebClientReactiveRefreshTokenTokenResponseClient();

    Keycloak(
            Realm realm,
            ReactiveJwtDecoder tokens,
            @Value("${KLYNGE_JWKS_URI}") String keys,
            @Value("${KLYNGE_KEYCLOAK_CLIENT_ID}") String id,
            @Value("${KLYNGE_KEYCLOAK_CLIENT_SECRET}") String secret) {
        this.realm = realm;
        this.client = realm.client(id, secret);
        this.tokens = tokens;
        var responses = new WebClientReactiveAuthorizationCodeTokenResponseClient();
        responses.setWebClient(http);
        refreshes.setWebClient(http);
        this.codes = new OidcAuthorizationCodeReactiveAuthenticationManager(
                responses, user -> Mono.just(new DefaultOidcUser(List.of(), user.getIdToken())));
        codes.setJwtDecoderFactory(
                known -> AccessTokens.decoder(keys, realm.issuer(), List.of(new OidcIdTokenValidator(known))));
    }

    ClientRegistration client() {
        return client;
    }

    /** Whether somebody sent there would find anything; never errs. */
    Mono<Boolean> isThere() {
        return http.get()
                .uri(realm.inside(""))
                .exchangeToMono(answer ->
                        answer.releaseBody().thenReturn(answer.statusCode().is2xxSuccessful()))
                .onErrorReturn(false);
    }

    /** The code of a sign-in for its tokens. */
    Mono<Grant> redeemed(OAuth2AuthorizationExchange exchange) {
        return codes.authenticate(new OAuth2AuthorizationCodeAuthenticationToken(client, exchange))
                .cast(OAuth2LoginAuthenticationToken.class)
                .flatMap(done -> granted(done.getAccessToken(), done.getRefreshToken()))
                .timeout(PATIENCE);
    }

    Mono<Grant> renewed(Grant grant) {
        return refreshes
                .getTokenResponse(new OAuth2RefreshTokenGrantRequest(client, grant.access(), grant.refresh()))
                .flatMap(next -> granted(next.getAccessToken(), next.getRefreshToken()))
                .timeout(PATIENCE);
    }

    /** Ends the person's session at Keycloak, for every client; done as well when it had ended before. */
    Mono<Void> ended(Grant grant) {
        return http.post()
                .uri(realm.inside("/protocol/openid-connect/logout"))
                .body(BodyInserters.fromFormData("client_id", client.getClientId())
                        .with("client_secret", client.getClientSecret())
                        .with("refresh_token", grant.refresh().getTokenValue()))
                .exchangeToMono(
                        answer -> answer.statusCode().is2xxSuccessful() || answer.statusCode() == HttpStatus.BAD_REQUEST
                                ? answer.releaseBody()
                                : answer.createError())
                .then();
    }

    private Mono<Grant> granted(@Nullable OAuth2AccessToken access, @Nullable OAuth2RefreshToken refresh) {
        if (access == null || refresh == null) {
            return Mono.error(new IllegalStateException("Keycloak gave no access token or none to renew it with"));
        }
        return tokens.decode(access.getTokenValue()).map(token -> new Grant(Person.of(token), access, refresh));
    }
}
