package eu.klynge.kit.store;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Whatever a room asks of the store itself: no connection is 503 to the caller. A refused command stays our own fault. */
final class StoreAway implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(exchange).onErrorMap(StoreAway::isAway, StoreUnavailable::new);
    }

    private static boolean isAway(Throwable failure) {
        return failure instanceof MongoException
                && !(failure instanceof MongoWriteException)
                && !(failure instanceof MongoCommandException);
    }
}
