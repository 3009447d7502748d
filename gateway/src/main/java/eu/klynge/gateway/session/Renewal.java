package eu.klynge.gateway.session;

import eu.klynge.gateway.door.SessionCookie;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import eu.klynge.kit.telemetry.RequestTrace;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Access tokens last minutes and sessions hours: the next token is asked for when one is needed. */
@Component
final class Renewal {

    private static final Logger log = LoggerFactory.getLogger(Renewal.class);

    /** For the way to the service. */
    private static final Duration MARGIN = Duration.ofSeconds(20);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Keycloak keycloak;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Clock clock;

    Renewal(Keycloak keycloak, Sessions sessions, SessionCookie cookie, Clock clock) {
        this.keycloak = keycloak;
        this.sessions = sessions;
        this.cookie = cookie;
        this.clock = clock;
    }

    /** A grant that is good for a while. 401 where Keycloak gives none, which ends the session; 503 where it is away. */
    Mono<Grant> good(Session session, ServerWebExchange exchange) {
        Grant grant = session.grant();
        return grant.isGoodAt(clock.instant().plus(MARGIN))
                ? Mono.just(grant)
                : session.renewed(keycloak::renewed).onErrorMap(failure -> refused(failure, session, exchange));
    }

    private ProblemException refused(Throwable failure, Session session, ServerWebExchange exchange) {
        if (isFinal(failure)) {
            sessions.end(session);
            exchange.getResponse().addCookie(cookie.gone());
            return ProblemException.of(ProblemType.UNAUTHENTICATED, "Your session has ended; sign in again.");
        }
        RequestTrace.logging(exchange, () -> log.warn("A session could not be renewed: {}", failure.toString()));
        return ProblemException.notNow("Your session cannot be renewed right now; try again.", RETRY_AFTER);
    }

    private static boolean isFinal(Throwable failure) {
        return failure instanceof OAuth2AuthorizationException refusal
                && OAuth2ErrorCodes.INVALID_GRANT.equals(refusal.getError().getErrorCode());
    }
}
