package eu.klynge.gateway.limit;

import eu.klynge.gateway.door.Visitor;
import eu.klynge.gateway.token.Client;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * A network whose tokens keep being refused here is no longer heard for a while, without a signature being checked: each bad
 * token costs a verification, and one with an unknown key a call to the key server.
 */
final class GuessFilter implements WebFilter {

    private final RateLimits limits;

    GuessFilter(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
            return chain.filter(exchange);
        }
        return policy(exchange).map(policy -> watched(policy, exchange, chain)).orElseGet(() -> chain.filter(exchange));
    }

    private Optional<RatePolicy> policy(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        return limits.policy(
                RatePolicy.Callers.REJECTED,
                request.getMethod(),
                request.getPath().pathWithinApplication());
    }

    private Mono<Void> watched(RatePolicy policy, ServerWebExchange exchange, WebFilterChain chain) {
        String network = Visitor.of(exchange).network();
        if (!limits.wouldGrant(policy, network)) {
            return Mono.error(ProblemException.of(ProblemType.TOO_MANY_REQUESTS, "Too many refused tokens.")
                    .with(HttpHeaders.RETRY_AFTER, "1"));
        }
        exchange.getResponse().beforeCommit(() -> {
            if (refusedHere(exchange)) {
                limits.take(policy, network);
            }
            return Mono.empty();
        });
        return chain.filter(exchange);
    }

    /** A 401 of a service, for a token of another audience, comes after the client was noted. */
    private static boolean refusedHere(ServerWebExchange exchange) {
        return exchange.getResponse().getStatusCode() == HttpStatus.UNAUTHORIZED
                && Client.in(exchange.getAttributes()).isAnonymous();
    }
}
