package eu.klynge.gateway.route;

import io.netty.channel.unix.Errors.NativeIoException;
import java.util.Set;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.PrematureCloseException;

/**
 * A kept connection may be closed by the service just as we use it; then what changes nothing is sent once more. Spring Cloud
 * Gateway's own retry holds every body in memory for it, those it never sends again included.
 */
final class OnceMore implements GatewayFilter, Ordered {

    private static final Set<HttpMethod> CHANGE_NOTHING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    /** Inside of the breaker, for which both tries are one call. */
    @Override
    public int getOrder() {
        return 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Mono<Void> first = chain.filter(exchange);
        return CHANGE_NOTHING.contains(exchange.getRequest().getMethod())
                ? first.onErrorResume(OnceMore::isLostConnection, lost -> again(exchange, chain))
                : first;
    }

    private static Mono<Void> again(ServerWebExchange exchange, GatewayFilterChain chain) {
        ServerWebExchangeUtils.reset(exchange);
        return chain.filter(exchange);
    }

    private static boolean isLostConnection(Throwable failure) {
        return failure instanceof PrematureCloseException || failure instanceof NativeIoException;
    }
}
