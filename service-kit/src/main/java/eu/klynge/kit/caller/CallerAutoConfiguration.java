package eu.klynge.kit.caller;

import eu.klynge.kit.problem.ProblemWriter;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.ReactiveOAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** A service as a resource server of its own: issuer, its own audience, default deny. On where {@code klynge.audience} is set. */
@AutoConfiguration(before = ReactiveOAuth2ResourceServerAutoConfiguration.class)
@ConditionalOnProperty("klynge.audience")
@EnableWebFluxSecurity
class CallerAutoConfiguration {

    @Bean
    ReactiveJwtDecoder tokens(
            @Value("${KLYNGE_JWKS_URI}") String keys,
            @Value("${KLYNGE_ISSUER_URI}") String issuer,
            @Value("${klynge.audience}") String audience) {
        OAuth2TokenValidator<Jwt> ownAudience =
                new JwtClaimValidator<List<String>>("aud", aud -> aud != null && aud.contains(audience));
        return AccessTokens.decoder(keys, issuer, List.of(ownAudience));
    }

    @Bean
    SecurityWebFilterChain endpointSecurity(
            ServerHttpSecurity http,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints,
            ProblemWriter problems) {
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .authorizeExchange(exchanges -> exchanges.anyExchange().access(new EndpointRules(endpoints)))
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(problems::write).accessDeniedHandler(problems::write))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(problems::write)
                        .accessDeniedHandler(problems::write)
                        .jwt(jwt -> {}))
                .build();
    }

    @Bean
    WebFluxConfigurer callerArgument() {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
                configurer.addCustomResolver(new CallerArgument());
            }
        };
    }
}
