package eu.klynge.notification.feed.store;

import com.mongodb.MongoException;
import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.StoreUnavailable;
import reactor.core.publisher.Mono;

/** What this drawer's collections share: a refused double is told from a store that is away. */
final class Writes {

    private Writes() {}

    static Throwable unavailable(Throwable failure) {
        return failure instanceof MongoException && !DuplicateKey.isCauseOf(failure)
                ? new StoreUnavailable(failure)
                : failure;
    }

    static <T> Mono<T> guarded(Mono<T> call) {
        return call.onErrorMap(Writes::unavailable);
    }
}
