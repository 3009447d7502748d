package eu.klynge.kit.telemetry;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationView;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * The trace that reactive code works for. It is taken from the subscriber's context or the exchange where somebody asks for it:
 * putting it on the thread before every operator costs a fifth of a request.
 */
public final class RequestTrace {

    private static final String TRACE = "traceId";
    private static final String SPAN = "spanId";

    private RequestTrace() {}

    /** In the form of W3C's {@code traceparent}; null where the subscriber has no trace. */
    public static @Nullable String traceparent(ContextView subscriber) {
        return of(subscriber).map(RequestTrace::traceparent).orElse(null);
    }

    /** Hexadecimal, 32 digits. */
    public static Optional<String> traceId(ServerWebExchange exchange) {
        return of(exchange).map(TraceContext::traceId);
    }

    /** Lines that are logged meanwhile have the exchange's trace. */
    public static void logging(ServerWebExchange exchange, Runnable lines) {
        logging(of(exchange), lines);
    }

    /** Lines that are logged meanwhile have the request's trace. */
    public static void logging(ServerRequestObservationContext request, Runnable lines) {
        logging(of(request), lines);
    }

    /** Lines that are logged meanwhile have the subscriber's trace. */
    public static void logging(ContextView subscriber, Runnable lines) {
        logging(of(subscriber), lines);
    }

    /** For {@link Mono#transform}: what is logged of a failure has the subscriber's trace. The failure goes on. */
    public static <T> UnaryOperator<Mono<T>> onError(Consumer<Throwable> lines) {
        return work -> work.onErrorResume(failure -> Mono.deferContextual(subscriber -> {
            logging(subscriber, () -> lines.accept(failure));
            return Mono.error(failure);
        }));
    }

    private static void logging(Optional<TraceContext> trace, Runnable lines) {
        if (trace.isEmpty()) {
            lines.run();
            return;
        }
        try (var _ = MDC.putCloseable(TRACE, trace.get().traceId());
                var _ = MDC.putCloseable(SPAN, trace.get().spanId())) {
            lines.run();
        }
    }

    private static Optional<TraceContext> of(ContextView subscriber) {
        return subscriber
                .<Observation>getOrEmpty(ObservationThreadLocalAccessor.KEY)
                .map(ObservationView::getContextView)
                .flatMap(RequestTrace::of);
    }

    private static Optional<TraceContext> of(ServerWebExchange exchange) {
        return ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .flatMap(RequestTrace::of);
    }

    private static Optional<TraceContext> of(Observation.ContextView observed) {
        TracingContext tracing = observed.get(TracingContext.class);
        return Optional.ofNullable(tracing == null ? null : tracing.getSpan()).map(Span::context);
    }

    private static String traceparent(TraceContext trace) {
        return "00-" + trace.traceId() + "-" + trace.spanId() + (Boolean.TRUE.equals(trace.sampled()) ? "-01" : "-00");
    }
}
