package eu.klynge.gateway.route;

import eu.klynge.kit.telemetry.RequestTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.client.circuitbreaker.ReactiveCircuitBreaker;
import org.springframework.cloud.client.circuitbreaker.ReactiveCircuitBreakerFactory;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Guards one service by its breaker, until its answer begins, and says what a failure means to the caller. */
final class Upstream implements GatewayFilter, Ordered {

    private static final Logger log = LoggerFactory.getLogger(Upstream.class);

    private final String service;
    private final ReactiveCircuitBreaker breaker;

    Upstream(Service service, ReactiveCircuitBreakerFactory<?, ?> breakers) {
        this.service = service.name();
        this.breaker = breakers.create(service.name());
    }

    /** Inside of the filter that writes the answer, which stands at -1: a slow reader is not the service's failure. */
    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return breaker.run(chain.filter(exchange), failure -> translated(exchange, failure));
    }

    private Mono<Void> translated(ServerWebExchange exchange, Throwable failure) {
        if (UpstreamFailures.isServices(failure)) {
            RequestTrace.logging(exchange, () -> log.warn("{} failed a request: {}", service, failure.toString()));
        }
        return Mono.error(UpstreamFailures.translated(service, failure));
    }

    @Override
    public String toString() {
        return "Upstream " + service;
    }
}
