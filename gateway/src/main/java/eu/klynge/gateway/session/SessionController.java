package eu.klynge.gateway.session;

import eu.klynge.gateway.door.SessionCookie;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import eu.klynge.kit.telemetry.RequestTrace;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What a page of ours may know of its session, and its end. */
@RestController
final class SessionController {

    private static final Logger log = LoggerFactory.getLogger(SessionController.class);

    private final Renewal renewal;
    private final Sessions sessions;
    private final Keycloak keycloak;
    private final SessionCookie cookie;

    SessionController(Renewal renewal, Sessions sessions, Keycloak keycloak, SessionCookie cookie) {
        this.renewal = renewal;
        this.sessions = sessions;
        this.keycloak = keycloak;
        this.cookie = cookie;
    }

    /** As Keycloak sees it now; as it last did while it is away. */
    @GetMapping("/session")
    Mono<ResponseEntity<SessionView>> session(ServerWebExchange exchange) {
        return Session.of(exchange)
                .map(session -> renewal.good(session, exchange)
                        .map(grant -> SessionView.of(grant.person(), session))
                        .onErrorResume(ProblemException.class, failure -> Mono.just(lastKnown(failure, session))))
                .orElseGet(() -> Mono.just(SessionView.NOBODY))
                .map(view ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view));
    }

    /** All of it or nothing: one that Keycloak still knows would come back without a question. */
    @PostMapping("/sign-out")
    Mono<ResponseEntity<Void>> signOut(ServerWebExchange exchange) {
        return Mono.justOrEmpty(Session.of(exchange))
                .flatMap(session -> keycloak.ended(session.grant())
                        .doOnSuccess(done -> sessions.end(session))
                        .onErrorMap(failure -> stillThere(exchange, failure)))
                .then(Mono.fromSupplier(() -> ResponseEntity.noContent()
                        .cacheControl(CacheControl.noStore())
                        .header("Set-Cookie", cookie.gone().toString())
                        .build()));
    }

    private static SessionView lastKnown(ProblemException failure, Session session) {
        return failure.type().equals(ProblemType.UNAUTHENTICATED)
                ? SessionView.NOBODY
                : SessionView.of(session.grant().person(), session);
    }

    private static ProblemException stillThere(ServerWebExchange exchange, Throwable failure) {
        RequestTrace.logging(exchange, () -> log.warn("Somebody could not be signed out: {}", failure.toString()));
        return ProblemException.notNow(
                "You are still signed in, since Keycloak cannot be reached; try again, or close the browser.",
                Duration.ofSeconds(5));
    }
}
