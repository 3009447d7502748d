package eu.klynge.gateway.door;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;

/**
 * Where a request comes from, for rate limits alone; never logged.
 *
 * @param network the IPv4 address, or the /64 network of an IPv6 address, of which one household has as many as it likes
 */
public record Visitor(String network) {

    private static final String ATTRIBUTE = Visitor.class.getName();

    private static final Visitor UNKNOWN = new Visitor("unknown");

    public static Visitor of(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(ATTRIBUTE, UNKNOWN);
    }

    /** Whether the exchange with these attributes came in by the public port. */
    public static boolean isNoted(Map<String, Object> attributes) {
        return attributes.containsKey(ATTRIBUTE);
    }

    /** Notes the visitor while the headers that proxies write are still there. */
    static WebFilter noted(TrustedProxies proxies) {
        return (exchange, chain) -> {
            exchange.getAttributes().put(ATTRIBUTE, visitor(exchange, proxies));
            return chain.filter(exchange);
        };
    }

    private static Visitor visitor(ServerWebExchange exchange, TrustedProxies proxies) {
        InetSocketAddress peer = exchange.getRequest().getRemoteAddress();
        if (peer == null || peer.getAddress() == null) {
            return UNKNOWN;
        }
        List<String> forwarded = exchange.getRequest().getHeaders().getOrEmpty("X-Forwarded-For");
        return new Visitor(Networks.network(proxies.origin(peer.getAddress(), forwarded)));
    }
}
