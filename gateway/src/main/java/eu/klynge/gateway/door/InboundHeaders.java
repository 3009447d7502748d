package eu.klynge.gateway.door;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Takes away what a client may not say: where the request came from, the platform's own headers, and whatever concerns
 * only the connection to us. Services would have to believe it.
 */
final class InboundHeaders implements WebFilter {

    /** {@code Transfer-Encoding} and {@code Content-Length} frame the body and are the server's own business. */
    private static final Set<String> HOP = Set.of(
            "connection",
            "expect",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "upgrade");

    private static final Set<String> FRAMING = Set.of("transfer-encoding", "content-length", "host");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        List<String> unwanted = unwanted(headers);
        if (unwanted.isEmpty()) {
            return chain.filter(exchange);
        }
        var request = exchange.getRequest()
                .mutate()
                .headers(kept -> unwanted.forEach(kept::remove))
                .build();
        return chain.filter(exchange.mutate().request(request).build());
    }

    static List<String> unwanted(HttpHeaders headers) {
        Set<String> named = Set.copyOf(headers.getConnection().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !FRAMING.contains(name))
                .toList());
        Stream<String> names = headers.headerNames().stream();
        return names.filter(name -> isUnwanted(name.toLowerCase(Locale.ROOT), named))
                .toList();
    }

    private static boolean isUnwanted(String name, Set<String> namedByConnection) {
        return HOP.contains(name)
                || namedByConnection.contains(name)
                || name.equals("forwarded")
                || name.equals("x-real-ip")
                || name.startsWith("x-forwarded-")
                || name.startsWith("x-klynge-");
    }
}
