package eu.klynge.gateway.session;

import eu.klynge.gateway.door.SessionCookie;
import eu.klynge.gateway.telemetry.SecretPaths;
import eu.klynge.gateway.token.Client;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Finds the session of a request. A cookie that is no longer known is nobody's. Addresses that let in whoever has them ask
 * for no session, and their forms know of none.
 */
final class SessionFilter implements WebFilter {

    private final SessionCookie cookie;
    private final Sessions sessions;
    private final SecretPaths secrets;
    private final String client;

    SessionFilter(SessionCookie cookie, Sessions sessions, SecretPaths secrets, String client) {
        this.cookie = cookie;
        this.sessions = sessions;
        this.secrets = secrets;
        this.client = client;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        if (!secrets.isSecret(request.getPath().value())) {
            cookie.in(request).flatMap(sessions::find).ifPresent(session -> {
                session.noteIn(exchange);
                new Client(client, session.grant().person().subject()).noteIn(exchange);
            });
        }
        return chain.filter(exchange);
    }
}
