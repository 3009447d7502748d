package eu.klynge.gateway.portal;

import eu.klynge.kit.problem.ProblemWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/**
 * People who mistyped an address outside of {@code /api} and {@code /portal}, or could not sign in, get a page, everybody else
 * a problem. Ahead of the kit's handler.
 */
@Component
@Order(-3)
final class TroublePages implements WebExceptionHandler {

    private final PageFrame frame;

    TroublePages(PageFrame frame) {
        this.frame = frame;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        ServerHttpRequest request = exchange.getRequest();
        if (!isReader(request) || exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        if (isNoAddress(failure)) {
            return write(exchange, frame.missing(language(request)));
        }
        return isSignIn(request) ? write(exchange, notSignedIn(request, failure)) : Mono.error(failure);
    }

    private ResponseEntity<String> notSignedIn(ServerHttpRequest request, Throwable failure) {
        int status = ProblemWriter.asProblem(failure).type().status();
        return frame.notSignedIn(HttpStatus.valueOf(status), language(request));
    }

    private static boolean isNoAddress(Throwable failure) {
        return failure instanceof ResponseStatusException status && status.getStatusCode() == HttpStatus.NOT_FOUND;
    }

    private static boolean isReader(ServerHttpRequest request) {
        String path = request.getPath().value();
        return request.getMethod() == HttpMethod.GET
                && !isUnder("/api", path)
                && !isUnder("/portal", path)
                && request.getHeaders().getAccept().stream().anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
    }

    private static boolean isSignIn(ServerHttpRequest request) {
        String path = request.getPath().value();
        return path.equals("/sign-in") || isUnder("/login", path);
    }

    private static boolean isUnder(String root, String path) {
        return path.equals(root) || path.startsWith(root + "/");
    }

    private static PageLanguage language(ServerHttpRequest request) {
        String[] segments = request.getPath().value().split("/", 3);
        return PageLanguage.of(segments.length > 1 ? segments[1] : null, request);
    }

    private static Mono<Void> write(ServerWebExchange exchange, ResponseEntity<String> page) {
        var response = exchange.getResponse();
        response.setStatusCode(page.getStatusCode());
        response.getHeaders().putAll(page.getHeaders());
        response.getHeaders().add("Vary", "Accept");
        byte[] body = String.valueOf(page.getBody()).getBytes(StandardCharsets.UTF_8);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }
}
