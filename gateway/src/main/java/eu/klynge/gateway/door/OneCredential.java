package eu.klynge.gateway.door;

import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** A request says who sends it in one way only: a session or one bearer token. */
final class OneCredential implements WebFilter {

    private final SessionCookie session;

    OneCredential(SessionCookie session) {
        this.session = session;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ProblemException fault = fault(exchange.getRequest());
        return fault == null ? chain.filter(exchange) : Mono.error(fault);
    }

    private @Nullable ProblemException fault(ServerHttpRequest request) {
        List<String> credentials = request.getHeaders().getOrEmpty(HttpHeaders.AUTHORIZATION);
        if (credentials.isEmpty()) {
            return null;
        }
        if (credentials.size() > 1) {
            return ProblemException.of(ProblemType.MALFORMED_REQUEST, "Send one Authorization header, not several.");
        }
        if (session.isIn(request)) {
            return ProblemException.of(
                    ProblemType.MALFORMED_REQUEST, "Send either a session cookie or a bearer token, not both.");
        }
        return credentials.getFirst().regionMatches(true, 0, "Bearer ", 0, 7) ? null : notBearer();
    }

    private static ProblemException notBearer() {
        return ProblemException.of(ProblemType.UNAUTHENTICATED, "Only bearer tokens are accepted.")
                .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
}
