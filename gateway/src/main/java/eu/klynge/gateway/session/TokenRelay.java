package eu.klynge.gateway.session;

import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Services are shown the session's token as they are shown anybody's, and nothing of the session. */
@Component
final class TokenRelay implements GlobalFilter, Ordered {

    private final Renewal renewal;

    TokenRelay(Renewal renewal) {
        this.renewal = renewal;
    }

    /** Ahead of the service's breaker: Keycloak's failures are not the service's. */
    @Override
    public int getOrder() {
        return -10;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return Session.of(exchange)
                .map(session -> renewal.good(session, exchange).flatMap(grant -> chain.filter(shown(grant, exchange))))
                .orElseGet(() -> chain.filter(exchange));
    }

    private static ServerWebExchange shown(Grant grant, ServerWebExchange exchange) {
        var request = exchange.getRequest()
                .mutate()
                .headers(headers -> {
                    headers.setBearerAuth(grant.access().getTokenValue());
                    headers.remove(SessionProof.HEADER);
                })
                .build();
        return exchange.mutate().request(request).build();
    }
}
