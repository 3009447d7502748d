package eu.klynge.gateway.telemetry;

import eu.klynge.gateway.door.Visitor;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/** Sits on the request's observation, which ends after every filter and error handler, also when the client hangs up. */
@Component
final class AccessLog implements ObservationHandler<ServerRequestObservationContext> {

    private static final Logger log = LoggerFactory.getLogger("eu.klynge.gateway.access");
    private static final String TRACE = "traceId";
    private static final Object START = AccessLog.class;

    private final SecretPaths secrets;

    AccessLog(SecretPaths secrets) {
        this.secrets = secrets;
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof ServerRequestObservationContext;
    }

    @Override
    public void onStart(ServerRequestObservationContext context) {
        context.put(START, System.nanoTime());
    }

    @Override
    public void onStop(ServerRequestObservationContext context) {
        if (!Visitor.isNoted(context.getAttributes())) {
            return;
        }
        long start = context.getOrDefault(START, System.nanoTime());
        var visit = Visit.of(context, secrets, System.nanoTime() - start);
        TracingContext tracing = context.get(TracingContext.class);
        if (tracing == null || tracing.getSpan() == null) {
            visit.logTo(log);
            return;
        }
        MDC.put(TRACE, tracing.getSpan().context().traceId());
        try {
            visit.logTo(log);
        } finally {
            MDC.remove(TRACE);
        }
    }
}
