package eu.klynge.gateway.token;

import eu.klynge.kit.caller.AccessTokens;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import eu.klynge.kit.problem.ProblemWriter;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;

/** Signature, issuer and time; the audience is each service's own to check. Without a token anything may pass. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class TokenSecurity {

    @Bean
    ReactiveJwtDecoder tokens(@Value("${KLYNGE_JWKS_URI}") String keys, @Value("${KLYNGE_ISSUER_URI}") String issuer) {
        return AccessTokens.decoder(keys, issuer, List.of());
    }

    @Bean
    SecurityWebFilterChain door(ServerHttpSecurity http, ProblemWriter problems) {
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .authorizeExchange(exchanges -> exchanges.anyExchange().permitAll())
                .oauth2ResourceServer(server ->
                        server.authenticationEntryPoint(problems::write).jwt(jwt -> {}))
                .build();
    }

    /** Paths that could mean two things, such as {@code /a/..;/b} and encoded slashes, and unknown methods. */
    @Bean
    ServerExchangeRejectedHandler ambiguousRequests(ProblemWriter problems) {
        return (exchange, rejection) -> problems.write(
                exchange,
                ProblemException.of(ProblemType.MALFORMED_REQUEST, "The address or the method is not acceptable."));
    }
}
