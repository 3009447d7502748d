package eu.klynge.gateway.session;

import eu.klynge.gateway.door.SessionCookie;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import eu.klynge.kit.settings.PublicAddress;
import eu.klynge.kit.telemetry.RequestTrace;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** To Keycloak's form, and back with a session. */
@RestController
final class SignInController {

    private static final Logger log = LoggerFactory.getLogger(SignInController.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    /** What somebody else's link, a second try or too long a pause comes to. */
    private static final Set<String> NOT_THIS_ONE =
            Set.of(OAuth2ErrorCodes.INVALID_GRANT, "invalid_state_parameter", "invalid_nonce");

    private final Keycloak keycloak;
    private final SignIns signIns;
    private final Sessions sessions;
    private final SessionCookie sessionCookie;
    private final SessionCookie browserCookie;
    private final URI publicUrl;
    private final Handles handles = new Handles();
    private final ServerOAuth2AuthorizationRequestResolver requests;

    SignInController(
            Keycloak keycloak, SignIns signIns, Sessions sessions, SessionCookie sessionCookie, PublicAddress address) {
        this.keycloak = keycloak;
        this.signIns = signIns;
        this.sessions = sessions;
        this.sessionCookie = sessionCookie;
        this.browserCookie = SessionCookie.ofSignIn(address.value());
        this.publicUrl = URI.create(address.value());
        this.requests = new DefaultServerOAuth2AuthorizationRequestResolver(
                new InMemoryReactiveClientRegistrationRepository(keycloak.client()));
    }

    /** @param moved whether the browser was sent here from another name of this host */
    @GetMapping("/sign-in")
    Mono<ResponseEntity<Void>> begin(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String moved,
            ServerWebExchange exchange) {
        String own = OwnPath.of(to);
        if (moved == null && !isPublicName(exchange)) {
            return Mono.just(redirect(UriComponentsBuilder.fromUri(publicUrl)
                            .path("/sign-in")
                            .queryParam("moved", true)
                            .queryParam("to", "{to}")
                            .build(own))
                    .build());
        }
        return keycloak.isThere()
                .filter(there -> there)
                .switchIfEmpty(Mono.error(SignInController::away))
                .then(requests.resolve(exchange, keycloak.client().getRegistrationId()))
                .map(request -> begun(request, own, exchange));
    }

    /** Several tabs of a browser may be under way at once. */
    private ResponseEntity<Void> begun(OAuth2AuthorizationRequest request, String to, ServerWebExchange exchange) {
        String browser =
                browserCookie.in(exchange.getRequest()).filter(Handles::isOne).orElseGet(handles::next);
        signIns.begin(new SignIn(browser, request, to));
        return redirect(URI.create(request.getAuthorizationRequestUri()))
                .header(HttpHeaders.SET_COOKIE, browserCookie.with(browser).toString())
                .build();
    }

    @GetMapping(Realm.ANSWERS)
    Mono<ResponseEntity<Void>> end(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String code,
            ServerWebExchange exchange) {
        String browser = browserCookie.in(exchange.getRequest()).orElse("");
        SignIn signIn = signIns.end(state, browser).orElse(null);
        if (signIn == null || code == null) {
            return Session.of(exchange).isPresent()
                    ? Mono.just(redirect(URI.create("/")).build())
                    : Mono.error(notThisOne());
        }
        return keycloak.redeemed(signIn.answeredBy(code))
                .onErrorMap(failure -> refused(exchange, failure))
                .map(grant -> signedIn(grant, signIn, exchange));
    }

    private ResponseEntity<Void> signedIn(Grant grant, SignIn signIn, ServerWebExchange exchange) {
        Session.of(exchange).ifPresent(sessions::end);
        Session session = sessions.begun(grant);
        return redirect(URI.create(signIn.to()))
                .header(
                        HttpHeaders.SET_COOKIE,
                        sessionCookie.with(session.id()).toString(),
                        browserCookie.gone().toString())
                .build();
    }

    /** Keycloak sends people back to the public name, where a cookie of another would be missing. */
    private boolean isPublicName(ServerWebExchange exchange) {
        return publicUrl
                .getRawAuthority()
                .equalsIgnoreCase(exchange.getRequest().getHeaders().getFirst(HttpHeaders.HOST));
    }

    private static ResponseEntity.HeadersBuilder<?> redirect(URI to) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .cacheControl(CacheControl.noStore())
                .location(to);
    }

    private static ProblemException away() {
        return ProblemException.notNow("Nobody can sign in right now; try again.", RETRY_AFTER);
    }

    private static ProblemException notThisOne() {
        return ProblemException.of(
                ProblemType.MALFORMED_REQUEST,
                "Signing in was not begun in this browser, took too long or was given up; begin again.");
    }

    private static ProblemException refused(ServerWebExchange exchange, Throwable failure) {
        String error = switch (failure) {
            case OAuth2AuthenticationException refusal -> refusal.getError().getErrorCode();
            case OAuth2AuthorizationException refusal -> refusal.getError().getErrorCode();
            default -> "";
        };
        if (NOT_THIS_ONE.contains(error)) {
            return notThisOne();
        }
        // The message may repeat claims of a token.
        RequestTrace.logging(
                exchange,
                () -> log.warn(
                        "Somebody could not sign in: {} {}", failure.getClass().getName(), error));
        return away();
    }
}
