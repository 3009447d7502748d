package eu.klynge.kit.caller;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

/** How every process checks an access token: signature, issuer, time, and what it asks for beside. */
public final class AccessTokens {

    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(5);
    private static final Duration KEYS_PATIENCE = Duration.ofSeconds(2);

    private AccessTokens() {}

    /**
     * @param keys address of the issuer's JWK set
     * @param issuer what {@code iss} must say
     * @param more further demands
     */
    public static ReactiveJwtDecoder decoder(String keys, String issuer, List<OAuth2TokenValidator<Jwt>> more) {
        var decoder = NimbusReactiveJwtDecoder.withJwkSetUri(keys)
                .webClient(WebClient.builder()
                        .clientConnector(new ReactorClientHttpConnector(
                                HttpClient.create().responseTimeout(KEYS_PATIENCE)))
                        .build())
                .build();
        List<OAuth2TokenValidator<Jwt>> all = new ArrayList<>(more);
        all.add(new JwtTimestampValidator(CLOCKS_DIFFER));
        all.add(new JwtIssuerValidator(issuer));
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(all));
        return token -> decoder.decode(token).onErrorMap(IllegalStateException.class, AccessTokens::noKeys);
    }

    /** Not the token's fault: as it comes it would be an internal error, and any other kind of it a refused token. */
    private static JwtException noKeys(IllegalStateException failure) {
        return new JwtException("The issuer's keys cannot be read", failure);
    }
}
