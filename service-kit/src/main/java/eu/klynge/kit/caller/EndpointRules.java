package eu.klynge.kit.caller;

import java.util.Arrays;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Default deny: a handler method is reached only as its own annotation says. What no handler method serves goes on to be
 * answered 404, 405 or 415 by the framework.
 */
final class EndpointRules implements ReactiveAuthorizationManager<AuthorizationContext> {

    private final RequestMappingHandlerMapping endpoints;

    EndpointRules(RequestMappingHandlerMapping endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public Mono<AuthorizationResult> authorize(Mono<Authentication> authentication, AuthorizationContext context) {
        return handler(context.getExchange())
                .flatMap(handler -> decide(handler, authentication))
                .defaultIfEmpty(new AuthorizationDecision(true));
    }

    private Mono<HandlerMethod> handler(ServerWebExchange exchange) {
        return endpoints
                .getHandler(exchange)
                .ofType(HandlerMethod.class)
                .onErrorResume(ResponseStatusException.class, refused -> Mono.empty())
                .onErrorResume(MethodNotAllowedException.class, refused -> Mono.empty());
    }

    private static Mono<AuthorizationResult> decide(HandlerMethod handler, Mono<Authentication> authentication) {
        if (handler.hasMethodAnnotation(OpenToAnyone.class) || describesTheInterface(handler)) {
            return Mono.just(new AuthorizationDecision(true));
        }
        return authentication
                .map(CallerTokens::caller)
                .map(caller -> admits(handler, caller))
                .defaultIfEmpty(false)
                .map(AuthorizationDecision::new);
    }

    private static boolean admits(HandlerMethod handler, Caller caller) {
        OnlyRoles roles = handler.getMethodAnnotation(OnlyRoles.class);
        return roles == null
                ? handler.hasMethodAnnotation(AnyAccount.class) && !caller.isAnonymous()
                : Arrays.stream(roles.value()).anyMatch(caller::has);
    }

    /** The OpenAPI document, from which the gateway makes the one that it serves. */
    private static boolean describesTheInterface(HandlerMethod handler) {
        return handler.getBeanType().getPackageName().startsWith("org.springdoc.");
    }
}
