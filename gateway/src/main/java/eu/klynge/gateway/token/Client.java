package eu.klynge.gateway.token;

import java.util.Map;
import java.util.Objects;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Who a valid token was issued to, sent by itself or kept in a session.
 *
 * @param application the OAuth client, which is no person and may be logged
 * @param subject the account
 */
public record Client(String application, String subject) {

    public static final Client ANONYMOUS = new Client("anonymous", "");

    private static final String ATTRIBUTE = Client.class.getName();

    /** The caller of this exchange; also left in it for whoever comes after the security context is gone. */
    public static Mono<Client> noted(ServerWebExchange exchange) {
        Client known = in(exchange.getAttributes());
        return known.isAnonymous() ? tokens().doOnNext(client -> client.noteIn(exchange)) : Mono.just(known);
    }

    /** Makes it the caller of this exchange. */
    public void noteIn(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    private static Mono<Client> tokens() {
        return ReactiveSecurityContextHolder.getContext().map(Client::of).defaultIfEmpty(ANONYMOUS);
    }

    /** Anonymous where nobody was noted. */
    public static Client in(Map<String, Object> attributes) {
        return attributes.get(ATTRIBUTE) instanceof Client client ? client : ANONYMOUS;
    }

    public boolean isAnonymous() {
        return equals(ANONYMOUS);
    }

    private static Client of(SecurityContext context) {
        return context.getAuthentication() instanceof JwtAuthenticationToken token ? of(token.getToken()) : ANONYMOUS;
    }

    private static Client of(Jwt token) {
        return new Client(
                Objects.requireNonNullElse(token.getClaimAsString("azp"), "unnamed"),
                Objects.requireNonNullElse(token.getSubject(), ""));
    }
}
