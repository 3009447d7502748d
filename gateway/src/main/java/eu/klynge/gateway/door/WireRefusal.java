package eu.klynge.gateway.door;

import eu.klynge.kit.problem.Problem;
import eu.klynge.kit.problem.ProblemType;
import eu.klynge.kit.settings.PublicAddress;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The problem for a request that is no readable HTTP and so never becomes an exchange; it has no trace. */
@Component
final class WireRefusal {

    private final String publicUrl;
    private final JsonMapper json;

    WireRefusal(PublicAddress address, JsonMapper json) {
        this.publicUrl = address.value();
        this.json = json;
    }

    Problem unreadable(String detail) {
        return problem(ProblemType.MALFORMED_REQUEST, detail);
    }

    Problem problem(Throwable failure) {
        return switch (failure) {
            case TooLongHttpLineException ignored -> problem(ProblemType.TOO_LARGE, "The address is too long.");
            case TooLongHttpHeaderException ignored -> problem(ProblemType.TOO_LARGE, "The headers are too long.");
            default -> unreadable("This is not a readable HTTP request.");
        };
    }

    byte[] body(Problem problem) {
        return json.writeValueAsBytes(problem);
    }

    /** An answer after which the connection is of no more use: where the next request begins is unknown. */
    FullHttpResponse lastAnswer(Problem problem) {
        byte[] body = body(problem);
        var response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(problem.status()), Unpooled.wrappedBuffer(body));
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                .set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE)
                .set("X-Content-Type-Options", "nosniff")
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        return response;
    }

    private Problem problem(ProblemType type, String detail) {
        return new Problem(
                publicUrl + "/problems/" + type.slug(), type.title(), type.status(), detail, "", null, List.of());
    }
}
