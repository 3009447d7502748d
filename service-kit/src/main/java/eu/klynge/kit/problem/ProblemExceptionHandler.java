package eu.klynge.kit.problem;

import eu.klynge.kit.telemetry.RequestTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;

/** The one place where a failure becomes an answer; ahead of Boot's own handler. */
@Order(-2)
final class ProblemExceptionHandler implements WebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemExceptionHandler.class);

    private final ProblemWriter writer;

    ProblemExceptionHandler(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (ProblemWriter.asProblem(failure).type().status() == 500
                && !DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            RequestTrace.logging(
                    exchange,
                    () -> log.error(
                            "{} {} failed", exchange.getRequest().getMethod(), route(exchange), Bare.of(failure)));
        }
        return writer.write(exchange, failure);
    }

    /** Not the path, which may be somebody's own link. */
    private static Object route(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "(no endpoint)");
    }
}
