package eu.klynge.kit.query;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.HttpHandlerDecoratorFactory;
import org.springframework.web.server.WebFilter;

/**
 * The framework writes the whole address into error lines and into the stack traces of failures ("checkpoints"). Both are
 * made outside of the filter chain, so the query is hidden there and given back at the head of the chain.
 */
@AutoConfiguration
class QueryAutoConfiguration {

    @Bean
    HttpHandlerDecoratorFactory queryHidden() {
        return handler -> (request, response) -> handler.handle(UnqueriedRequest.of(request), response);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    WebFilter queryGivenBack() {
        return (exchange, chain) -> exchange.getRequest() instanceof UnqueriedRequest hidden
                ? chain.filter(exchange.mutate().request(hidden.getDelegate()).build())
                : chain.filter(exchange);
    }
}
