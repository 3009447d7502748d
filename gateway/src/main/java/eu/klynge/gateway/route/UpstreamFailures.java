package eu.klynge.gateway.route;

import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.timeout.TimeoutException;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import reactor.netty.channel.AbortedException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

/** Tells a service's failures from those of its callers, and what they mean. */
final class UpstreamFailures {

    /** Whole seconds; about as long as an open breaker rests. */
    private static final int RETRY_AFTER = 5;

    private enum Kind {
        AWAY,
        SLOW,
        NOT_ITS_OWN
    }

    private UpstreamFailures() {}

    /** Whether the breaker counts it: a request that a caller spoils says nothing about the service. */
    static boolean isServices(Throwable failure) {
        return kind(failure) != Kind.NOT_ITS_OWN;
    }

    static Throwable translated(String service, Throwable failure) {
        return switch (kind(failure)) {
            case AWAY -> away(service + " cannot be reached; try again.");
            case SLOW ->
                ProblemException.of(ProblemType.UPSTREAM_TIMEOUT, service + " did not answer in time; try again.");
            case NOT_ITS_OWN ->
                failure instanceof CallNotPermittedException
                        ? away(service + " has failed several times in a row and is left alone for a moment.")
                        : failure;
        };
    }

    private static ProblemException away(String detail) {
        return ProblemException.of(ProblemType.UPSTREAM_UNAVAILABLE, detail)
                .with(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_AFTER));
    }

    private static Kind kind(Throwable failure) {
        return switch (failure) {
            case ConnectTimeoutException ignored -> Kind.SLOW;
            case TimeoutException ignored -> Kind.SLOW;
            case ResponseStatusException status when status.getStatusCode() == HttpStatus.GATEWAY_TIMEOUT -> Kind.SLOW;
            case PoolAcquireTimeoutException ignored -> Kind.AWAY;
            case PoolAcquirePendingLimitException ignored -> Kind.AWAY;
            case AbortedException aborted -> isBeforeSending(aborted) ? Kind.AWAY : Kind.NOT_ITS_OWN;
            case IOException ignored -> Kind.AWAY;
            default -> Kind.NOT_ITS_OWN;
        };
    }

    /** Otherwise it is the client that closed its connection while we read its body. */
    private static boolean isBeforeSending(AbortedException aborted) {
        return String.valueOf(aborted.getMessage()).contains("BEFORE send");
    }
}
