package eu.klynge.gateway.session;

import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Browsers send the cookie for whatever page asks them to. What would change something must say what only a page of ours could
 * read.
 */
final class SessionProof implements WebFilter {

    static final String HEADER = "X-CSRF-Token";

    private static final Set<HttpMethod> CHANGE_NOTHING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        boolean unproved = Session.of(exchange)
                .filter(session -> !session.isProvedBy(request.getHeaders().getFirst(HEADER)))
                .isPresent();
        return unproved && !CHANGE_NOTHING.contains(request.getMethod())
                ? Mono.error(ProblemException.of(
                        ProblemType.FORBIDDEN,
                        "A change in a session needs the header " + HEADER
                                + " with the value that GET /session tells."))
                : chain.filter(exchange);
    }
}
