package eu.klynge.gateway.door;

import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.cors.reactive.DefaultCorsProcessor;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Pages of other origins are turned away unless the operator listed their origin. No cookies either way. */
final class CrossOrigin implements WebFilter {

    private final CorsConfiguration allowed = new CorsConfiguration();
    private final DefaultCorsProcessor processor = new DefaultCorsProcessor();

    /**
     * @param publicUrl our own address; behind a proxy that ends TLS, requests do not show that they are same-origin
     * @param origins further origins, scheme and authority
     */
    CrossOrigin(String publicUrl, List<String> origins) {
        allowed.setAllowedOrigins(
                Stream.concat(Stream.of(origin(publicUrl)), origins.stream()).toList());
        allowed.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        allowed.setAllowedHeaders(List.of(
                HttpHeaders.ACCEPT,
                HttpHeaders.AUTHORIZATION,
                HttpHeaders.CONTENT_TYPE,
                HttpHeaders.IF_MATCH,
                HttpHeaders.IF_NONE_MATCH,
                "Idempotency-Key",
                "traceparent"));
        allowed.setExposedHeaders(List.of(
                HttpHeaders.ETAG, HttpHeaders.LOCATION, HttpHeaders.RETRY_AFTER, "RateLimit", "RateLimit-Policy"));
        allowed.setAllowCredentials(false);
        allowed.setMaxAge(Duration.ofMinutes(10));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!processor.process(allowed, exchange)) {
            return Mono.error(
                    ProblemException.of(ProblemType.FORBIDDEN, "Pages of this origin may not call the platform."));
        }
        return CorsUtils.isPreFlightRequest(exchange.getRequest()) ? Mono.empty() : chain.filter(exchange);
    }

    private static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
