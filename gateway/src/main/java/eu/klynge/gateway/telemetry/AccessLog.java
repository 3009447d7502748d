package eu.klynge.gateway.telemetry;

import eu.klynge.gateway.door.Visitor;
import eu.klynge.kit.telemetry.RequestTrace;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/** Sits on the request's observation, which ends after every filter and error handler, also when the client hangs up. */
@Component
final class AccessLog implements ObservationHandler<ServerRequestObservationContext> {

    private static final Logger log = LoggerFactory.getLogger("eu.klynge.gateway.access");
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
        RequestTrace.logging(context, () -> visit.logTo(log));
    }
}
