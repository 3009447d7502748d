package eu.klynge.kit.problem;

import eu.klynge.kit.telemetry.RequestTrace;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem as the answer of an exchange, whoever noticed it: controller, framework or security. */
public final class ProblemWriter {

    private static final MediaType PROBLEM_JSON = MediaType.parseMediaType(Problem.MEDIA_TYPE);

    private final String publicUrl;
    private final JsonMapper json;

    /** @param publicUrl base address of the platform without a trailing slash */
    public ProblemWriter(String publicUrl, JsonMapper json) {
        this.publicUrl = publicUrl;
        this.json = json;
    }

    /** Translates any failure into its problem. */
    public static ProblemException asProblem(Throwable failure) {
        return Failures.asProblem(failure);
    }

    /** Empty when written; errs with the failure itself when the answer had already begun. */
    public Mono<Void> write(ServerWebExchange exchange, Throwable failure) {
        var response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(failure);
        }
        ProblemException problem = asProblem(failure);
        response.setStatusCode(HttpStatusCode.valueOf(problem.type().status()));
        problem.headers().forEach(response.getHeaders()::set);
        response.getHeaders().setContentType(PROBLEM_JSON);
        response.getHeaders().setCacheControl("no-store");
        byte[] body = json.writeValueAsBytes(body(exchange, problem));
        DataBuffer buffer = response.bufferFactory().wrap(body);
        return response.writeWith(Mono.just(buffer));
    }

    private Problem body(ServerWebExchange exchange, ProblemException problem) {
        ServerHttpRequest request = exchange.getRequest();
        return new Problem(
                publicUrl + "/problems/" + problem.type().slug(),
                problem.type().title(),
                problem.type().status(),
                problem.detail(),
                request.getPath().value(),
                RequestTrace.traceId(exchange).orElse(null),
                problem.faults());
    }
}
