package eu.klynge.gateway.door;

import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/** Bodies end at a limit: at once where the length is declared, at the byte too many where it is not. */
final class BodyLimit implements WebFilter {

    private final DataSize usual;
    private final Map<PathPattern, DataSize> larger = new LinkedHashMap<>();

    BodyLimit(DataSize usual, List<DoorSettings.LargerBody> largerBodies) {
        this.usual = usual;
        largerBodies.forEach(body -> larger.put(PathPatternParser.defaultInstance.parse(body.path()), body.limit()));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        DataSize limit = limit(request);
        if (request.getHeaders().getContentLength() > limit.toBytes()) {
            return Mono.error(tooLarge(limit));
        }
        if (!request.getHeaders().containsHeader(HttpHeaders.TRANSFER_ENCODING)) {
            return chain.filter(exchange);
        }
        var counted = new CountedBody(request, limit.toBytes(), () -> tooLarge(limit));
        return chain.filter(exchange.mutate().request(counted).build());
    }

    private DataSize limit(ServerHttpRequest request) {
        return larger.entrySet().stream()
                .filter(entry -> entry.getKey().matches(request.getPath().pathWithinApplication()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(usual);
    }

    private static ProblemException tooLarge(DataSize limit) {
        return ProblemException.of(
                ProblemType.TOO_LARGE, "A request body may take %d KiB here.".formatted(limit.toKilobytes()));
    }
}
