package eu.klynge.gateway.door;

import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * A rule of the public port. The management port has a context of its own that inherits this one's filters: there it does
 * nothing.
 *
 * @param order see {@link DoorOrder}
 * @param door the context that serves the public port
 */
public record DoorFilter(int order, ApplicationContext door, WebFilter rule) implements WebFilter, Ordered {

    @Override
    public int getOrder() {
        return order;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getApplicationContext() == door ? rule.filter(exchange, chain) : chain.filter(exchange);
    }
}
