package eu.klynge.gateway.limit;

import eu.klynge.gateway.door.Visitor;
import eu.klynge.gateway.token.Client;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Counts each request for its client: an account through an application, or a network when nobody is known. */
final class RateFilter implements WebFilter {

    private final RateLimits limits;

    RateFilter(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return Client.noted(exchange).flatMap(client -> counted(client, exchange, chain));
    }

    private Mono<Void> counted(Client client, ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var caller = client.isAnonymous() ? RatePolicy.Callers.ANONYMOUS : RatePolicy.Callers.AUTHENTICATED;
        String key =
                client.isAnonymous() ? Visitor.of(exchange).network() : client.application() + '\n' + client.subject();
        return limits.policy(caller, request.getMethod(), request.getPath().pathWithinApplication())
                .map(policy -> limits.take(policy, key))
                .map(allowance -> answered(allowance, exchange, chain))
                .orElseGet(() -> chain.filter(exchange));
    }

    private static Mono<Void> answered(Allowance allowance, ServerWebExchange exchange, WebFilterChain chain) {
        allowance.writeTo(exchange.getResponse().getHeaders());
        return allowance.granted() ? chain.filter(exchange) : Mono.error(tooMany(allowance));
    }

    private static ProblemException tooMany(Allowance allowance) {
        return ProblemException.of(
                        ProblemType.TOO_MANY_REQUESTS,
                        "At most %d requests at once and %d a second; try again in %d s."
                                .formatted(
                                        allowance.policy().burst(),
                                        allowance.policy().perSecond(),
                                        allowance.secondsToNext()))
                .with(HttpHeaders.RETRY_AFTER, String.valueOf(allowance.secondsToNext()));
    }
}
